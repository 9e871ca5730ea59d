-- why: 万 read for 亿, or 亿 for 万, makes a value ten thousand times too large or small
-- severity: holds back
-- judged against the median of all other levels of the series with the same unit, events apart; below 3,000 times
-- nothing is said
with levels as (
    select observation_id, series_key, status, unit, value
    from described
    where transformation in ('level', 'new') and value > 0 and not is_event and indicator <> 'other'
),
compared as (
    select a.observation_id, a.value, a.unit, median(b.value) as middle, count(*) as others
    from levels as a
    join levels as b on b.series_key = a.series_key and b.unit = a.unit and b.observation_id <> a.observation_id
    group by a.observation_id, a.value, a.unit
)
select
    observation_id, '' as other_id,
    '数值 ' || value || unit || ' 是同一序列其他' || others || '个数中位数（' || middle || '）的' ||
    case when value > middle then round(value / middle)::bigint || '倍' else '1/' || round(middle / value)::bigint end
        || '，疑为“万”“亿”之误' as reason
from compared
where greatest(value / middle, middle / value) >= 3000
