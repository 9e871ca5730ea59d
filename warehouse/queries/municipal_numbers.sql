-- grain: a leading statement or derived level that counts towards a municipal cluster (empty: any) in the area, district
-- is_cluster_line: of the names that are the same as the cluster the one with most points
select p.rowid as listed_row, l.subject is not null as is_cluster_line
from listed as p
left join series as l
    on l.is_cluster_line and l.region = p.region and l.subject_kind = p.subject_kind and l.subject = p.subject and l.qualifier = p.qualifier
    and l.indicator = p.indicator and l.transformation = p.transformation
where p.lead_reason <> '' and p."cluster" <> '' and ($cluster = '' or p."cluster" = $cluster)
    and ($area = '' or p.area = $area) and ($district = '' or p.region = $district)
order by p."cluster", p.subject, p.indicator, p.transformation, p."time" nulls first, p.observation_id
limit 3000
