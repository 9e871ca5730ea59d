-- grain: a firm or project that has statements in the district; most first
select subject as firm, cluster, observations
from said
where subject_kind = 'enterprise' and region = $district
order by observations desc, firm
