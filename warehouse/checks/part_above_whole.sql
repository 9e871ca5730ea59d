-- why: a part cannot be more than its whole: what is new than the stock, 规上工业 than 工业, the industry of a firm than all industry
-- severity: reports
with levels as (
    select * from described
    where transformation = 'level' and status = 'actual' and not is_event and value > 0 and qualifier = '' and "bound" <> 'ge'
),
nested as (
    select p.observation_id, w.observation_id as other_id, p.subject as part, w.subject as whole, p.value, w.value as total, p.unit, p.period_label
    from levels as p
    join levels as w on w.region = p.region and w.indicator = p.indicator and w.period = p.period and w.unit = p.unit
    where (p.subject_kind, p.subject, w.subject_kind, w.subject) in (
            ('sector', '规上工业', 'sector', '工业'), ('sector', '规上制造业', 'sector', '规上工业'),
            ('sector', '制造业', 'sector', '工业'), ('sector', '工业', 'sector', '第二产业')
        )
        or (w.subject_kind = 'region' and p.subject_kind in ('sector', 'cluster') and p.indicator not in ('gross_output', 'revenue', 'other', 'product_volume'))
        or (p.subject_kind = 'cluster' and w.subject_kind = 'sector' and w.subject in ('工业', '规上工业') and p.indicator in ('gross_output', 'value_added'))
),
fresh as (
    select n.observation_id, s.observation_id as other_id, '新增' as part, '总数' as whole, n.value, s.value as total, n.unit, n.period_label
    from described as n
    join levels as s on s.region = n.region and s.subject_kind = n.subject_kind and s.subject = n.subject
        and s.qualifier = n.qualifier and s.indicator = n.indicator and s.period_end = n.period_end and s.unit = n.unit
    where n.transformation = 'new' and n.status = 'actual' and s.indicator_kind = 'stock'
)
select observation_id, other_id, part || ' ' || value || unit || ' 大于' || whole || ' ' || total || unit || '（' || period_label || '）' as reason
from (from nested union all from fresh)
where value > total * 1.001
