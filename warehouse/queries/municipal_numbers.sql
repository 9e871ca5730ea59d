-- grain: a leading statement or derived level that counts towards a municipal cluster (empty: any) in the area, district
-- is_cluster_line: of the names that are the same as the cluster the one with most points; row_place counts the rows from 0
with lines as (
    select region, subject_kind, subject, qualifier, indicator, transformation from series where is_cluster_line
),
found as (
    select p.*, l.subject is not null as is_cluster_line
    from preferred as p
    left join lines as l
        on l.region = p.region and l.subject_kind = p.subject_kind and l.subject = p.subject and l.qualifier = p.qualifier
        and l.indicator = p.indicator and l.transformation = p.transformation
    where p."cluster" <> '' and ($cluster = '' or p."cluster" = $cluster)
        and ($area = '' or p.area = $area) and ($district = '' or p.region = $district)
    order by p."cluster", p.subject, p.indicator, p.transformation, p."time" nulls first, p.observation_id
    limit 5000
)
select *, row_number() over () - 1 as row_place from found order by row_place
