-- why: a choice among statements whose statement is gone decides nothing any more, and its maker should know
-- severity: reports
select
    '' as observation_id, '' as other_id,
    '选定的说法 ' || p.observation_id || '（' || p.reason || '，' || p.checked_by || '）现在不在看板里' as reason
from preferences as p
anti join observations as o on o.observation_id = p.observation_id
