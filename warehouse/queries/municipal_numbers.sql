-- grain: a leading statement or derived level that counts towards a municipal cluster (empty: any) in the area, district
-- is_cluster_line: of the names that are the same as the cluster the one with most points; row_place counts the rows from 0
with found as (
    select p.rowid as row
    from listed as p
    where p.lead_reason <> '' and p."cluster" <> '' and ($cluster = '' or p."cluster" = $cluster)
        and ($area = '' or p.area = $area) and ($district = '' or p.region = $district)
    order by p."cluster", p.subject, p.indicator, p.transformation, p."time" nulls first, p.observation_id
    limit 3000
),
lines as (
    select region, subject_kind, subject, qualifier, indicator, transformation from series where is_cluster_line
),
placed as (
    select p.*, l.subject is not null as is_cluster_line
    from found as f
    join listed as p on p.rowid = f.row
    left join lines as l
        on l.region = p.region and l.subject_kind = p.subject_kind and l.subject = p.subject and l.qualifier = p.qualifier
        and l.indicator = p.indicator and l.transformation = p.transformation
    order by p."cluster", p.subject, p.indicator, p.transformation, p."time" nulls first, p.observation_id
)
select *, row_number() over () - 1 as row_place from placed order by row_place
