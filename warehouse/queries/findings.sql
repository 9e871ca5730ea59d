-- grain: one row per finding of a check: the statement, the other one where two contradict, severity and reason
with found as (
    select check_name, severity, observation_id, other_id, reason
    from findings
    where ($severity = '' or severity = $severity)
    order by check_name, observation_id, other_id, reason
    limit 3000
)
select f.check_name, f.severity, f.observation_id, f.other_id, f.reason, s.region, s.region_name, s.indicator_name, s.period_label
from found as f
left join statements as s on s.observation_id = f.observation_id
order by f.check_name, f.observation_id, f.other_id, f.reason
