-- grain: a leading statement or derived level that counts towards a municipal cluster (empty: any) in the area, district
-- is_cluster_line: of the names that are the same as the cluster the one with most points; row_place counts the rows from 0
select p.*, coalesce(s.is_cluster_line, false) as is_cluster_line,
    row_number() over (order by p."cluster", p.subject, p.indicator, p.transformation, p."time" nulls first, p.observation_id) - 1 as row_place
from preferred as p
left join series as s
    on s.region = p.region and s.subject_kind = p.subject_kind and s.subject = p.subject and s.qualifier = p.qualifier
    and s.indicator = p.indicator and s.transformation = p.transformation
where p."cluster" <> '' and ($cluster = '' or p."cluster" = $cluster)
    and ($area = '' or p.area = $area) and ($district = '' or p.region = $district)
order by row_place
