-- grain: one row per observation that a check holds back, with all its reasons
-- for the build alone
select observation_id, string_agg(distinct reason, '；' order by reason) as held_reason
from findings where severity = 'holds back' group by observation_id
