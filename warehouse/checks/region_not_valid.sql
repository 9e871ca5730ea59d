-- why: a number of a district for a time when it did not exist belongs to another one
-- severity: reports
select
    d.observation_id, '' as other_id,
    d.region_name || case when d.period_start > r.valid_to then '已于 ' || r.valid_to || ' 撤销' else '自 ' || r.valid_from
        || ' 起才设立' end
        || '，时期却是“' || d.period_label || '”' as reason
from described as d
join regions as r on r.region = d.region
where d.status <> 'target' and (d.period_start > r.valid_to or d.period_end < r.valid_from)
