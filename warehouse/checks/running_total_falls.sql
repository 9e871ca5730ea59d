-- why: what was reached by May cannot be less by December: a longer part of one year only adds to a flow
-- severity: reports
with totals as (
    select * from described
    where status = 'actual' and transformation = 'level' and indicator_kind = 'flow' and indicator <> 'profit'
        and not is_event and not is_average and doubt = '' and period_start is not null
)
select
    a.observation_id, b.observation_id as other_id,
    a.period_label || '的 ' || a.value || a.unit || ' 大于更长的' || b.period_label || '的 ' || b.value || b.unit as reason
from totals as a
join totals as b on b.series_key = a.series_key and b.unit = a.unit and b.period_start = a.period_start
    and b.period_end > a.period_end
where a.value > b.value * 1.001 and b."bound" not in ('ge', 'approx') and a."bound" not in ('le', 'approx')
