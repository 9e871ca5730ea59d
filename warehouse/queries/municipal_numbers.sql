-- grain: a leading statement or derived level that counts towards a municipal cluster (empty: any) in the area, district
-- is_cluster_line: of the names that are the same as the cluster the one with most points; row_place counts the rows from 0
with found as (
    select
        p.rowid as listed_row, p."cluster", p.region, p.subject_kind, p.subject, p.qualifier, p.indicator, p.transformation, p."time",
        p.observation_id
    from listed as p
    where p.lead_reason <> '' and p."cluster" <> '' and ($cluster = '' or p."cluster" = $cluster)
        and ($area = '' or p.area = $area) and ($district = '' or p.region = $district)
    order by p."cluster", p.subject, p.indicator, p.transformation, p."time" nulls first, p.observation_id
    limit 3000
),
lines as (
    select region, subject_kind, subject, qualifier, indicator, transformation from series where is_cluster_line
)
select
    f.listed_row, l.subject is not null as is_cluster_line,
    row_number() over (order by f."cluster", f.subject, f.indicator, f.transformation, f."time" nulls first, f.observation_id) - 1 as row_place
from found as f
left join lines as l
    on l.region = f.region and l.subject_kind = f.subject_kind and l.subject = f.subject and l.qualifier = f.qualifier
    and l.indicator = f.indicator and l.transformation = f.transformation
order by row_place
