-- grain: a name of an industry that has statements in the district; most statements first
select subject, cluster, relation, observations
from said
where subject_kind = 'cluster' and region = $district
order by observations desc, subject
