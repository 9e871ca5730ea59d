-- why: an amount or a stock below zero is a misread minus sign; only a profit can be negative, and a change
-- severity: holds back
select observation_id, '' as other_id, '总量为负（' || value || unit || '），只有利润可以为负' as reason
from observations
where transformation in ('level', 'new') and value < 0 and indicator <> 'profit'
