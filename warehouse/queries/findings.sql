-- grain: one row per finding of a check: the statement, the other one where two contradict, severity and reason
select f.check_name, f.severity, f.observation_id, f.other_id, f.reason, s.region, s.region_name, s.indicator_name, s.period_label
from findings as f
left join statements as s on s.observation_id = f.observation_id
where ($severity = '' or f.severity = $severity)
order by f.check_name, f.observation_id, f.other_id, f.reason
limit 3000
