-- grain: the leading count and the leading amount of a stage of an event, among all but single firms (asked: '') and among
-- the numbers of one industry or project (asked: its name)
-- mark: numbers of one place, period, stage and kind that agree within one percent, told by several documents: drawn as one
-- is_drawn: an amount, or a count where no amount covers its stage
with asked as (
    select '' as asked, * from event_numbers where subject_kind <> 'enterprise'
    union all
    select subject, * from event_numbers where subject <> ''
),
heads as (
    select asked, event, stage, is_amount, region, period, "value", observation_id
    from asked
    qualify row_number() over (
        partition by asked, event, stage, is_amount
        order by subject_kind <> 'region', subject_kind <> 'sector', narrowness, "value" desc, observation_id
    ) = 1
),
covered as (
    select
        asked, event, bool_or(is_amount and stage = 'mixed') as is_covered, bool_or(is_amount and stage = 'built') as is_built,
        list(stage) filter (is_amount) as with_amount
    from heads group by asked, event
),
compared as (
    select
        *, lag("value") over (partition by asked, region, period, stage, is_amount order by "value" desc, observation_id) as larger
    from heads
)
select
    h.asked, h.observation_id,
    concat_ws('|', h.region, h.period, h.stage, h.is_amount, sum((h.larger is null or h."value" < h.larger * 0.99)::integer)
        over (partition by h.asked, h.region, h.period, h.stage, h.is_amount order by h."value" desc, h.observation_id)) as mark,
    (h.is_amount or not coalesce(list_contains(c.with_amount, h.stage), false)) and not (c.is_covered and h.stage <> 'mixed')
        and not (c.is_built and h.stage in ('started', 'completed')) as is_drawn
from compared as h
join covered as c on c.asked = h.asked and c.event = h.event
