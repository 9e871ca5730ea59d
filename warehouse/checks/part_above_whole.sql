-- why: a part cannot be more than its whole: the new than the stock, 规上工业 than 工业, a firm than all local industry
-- severity: reports
-- pairs of one region, indicator, unit and period without qualifiers; a whole that is only a lower bound says nothing
with levels as (
    select
        *, case when subject_kind = 'sector' then subject else subject_kind end as part,
        subject_kind in ('cluster', 'enterprise') as is_piece
    from described
    where transformation = 'level' and status = 'actual' and not is_event and value > 0 and qualifier = ''
),
nested as (
    select p.observation_id, w.observation_id as other_id, p.subject as part, w.subject as whole, p.value,
        w.value as total, p.unit,
        p.period_label
    from levels as p
    join levels as w on w.region = p.region and w.indicator = p.indicator and w.period = p.period and w.unit = p.unit
    where w."bound" <> 'ge' and (
        (p.part, w.part) in (
            ('规上工业', '工业'), ('规上制造业', '规上工业'), ('规上制造业', '制造业'), ('制造业', '工业'), ('工业', '第二产业')
        )
        or (p.is_piece and w.part in ('工业', '规上工业') and p.indicator in ('gross_output', 'value_added'))
        or (p.part <> 'region' and w.part = 'region'
            and p.indicator in ('gdp', 'value_added', 'fixed_investment', 'tax', 'firms_hightech'))
    )
),
fresh as (
    select n.observation_id, s.observation_id as other_id, '新增' as part, '总数' as whole, n.value, s.value as total,
        n.unit, n.period_label
    from described as n
    join described as s on s.region = n.region and s.subject_kind = n.subject_kind and s.subject = n.subject
        and s.qualifier = n.qualifier and s.indicator = n.indicator and s.period_end = n.period_end and s.unit = n.unit
    where n.transformation = 'new' and s.transformation = 'level' and n.status = 'actual' and s.status = 'actual'
        and s.indicator_kind = 'stock' and s."bound" <> 'ge' and not s.is_event
)
select observation_id, other_id, part || ' ' || value || unit || ' 大于' || whole || ' ' || total || unit || '（'
    || period_label || '）' as reason
from (from nested union all from fresh)
where value > total * 1.001
