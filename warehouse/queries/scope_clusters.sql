-- grain: a name of an industry that has statements in the area, district (empty: everywhere); most statements first
select subject, any_value(cluster) as cluster, any_value(relation) as relation, sum(observations)::integer as observations
from said
where subject_kind = 'cluster' and ($area = '' or area = $area) and ($district = '' or region = $district)
group by subject
order by observations desc, subject
