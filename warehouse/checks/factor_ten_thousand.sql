-- why: 万 read for 亿, or 亿 for 万, makes a value ten thousand times too large or small
-- severity: holds back
-- judged against the median of all other levels of the series with the same unit, events apart; below 3,000 times
-- nothing is said
with levels as (
    select
        observation_id, value, unit,
        (row_number() over series) as place, (count(*) over (partition by series_key, unit)) - 1 as others, series_key
    from described
    where transformation in ('level', 'new') and value > 0 and not is_event and indicator <> 'other'
    window series as (partition by series_key, unit order by value, observation_id)
),
sorted as (
    select series_key, unit, list(value order by value, observation_id) as in_order from levels
    where others > 0 group by series_key, unit having max(value) >= 3000 * min(value)
),
compared as (
    -- the middle of the others: with this one out, those from its place on stand one further down
    select
        l.observation_id, l.value, l.unit, l.others,
        (l.others + 1) // 2 as lower_half, l.others // 2 + 1 as upper_half,
        (in_order[lower_half + (lower_half >= place)::integer] + in_order[upper_half + (upper_half >= place)::integer]) / 2 as middle
    from levels as l
    join sorted as s on s.series_key = l.series_key and s.unit = l.unit
)
select
    observation_id, '' as other_id,
    '数值 ' || value || unit || ' 是同一序列其他' || others || '个数中位数（' || middle || '）的' ||
    case when value > middle then round(value / middle)::bigint || '倍' else '1/' || round(middle / value)::bigint end
        || '，疑为“万”“亿”之误' as reason
from compared
where greatest(value / middle, middle / value) >= 3000
