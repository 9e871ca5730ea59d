-- grain: a name of an industry that has statements in the area, district (empty: everywhere); most statements first
select subject, any_value(cluster) as cluster, any_value(relation) as relation, count(*)::integer as observations
from statements
where subject_kind = 'cluster' and not is_held
    and ($area = '' or area = $area) and ($district = '' or region = $district)
group by subject
order by observations desc, subject
