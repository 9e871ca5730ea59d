-- why: what lies ahead cannot be an actual value; a target or an expectation was read as one
-- severity: holds back
select d.observation_id, '' as other_id, '状态是实际，时期“' || d.period_label || '”却还没有开始' as reason
from described as d
join meta as m on m.key = 'today'
where d.status = 'actual' and d.period_start > m.value::date
