-- grain: the leading count and the leading amount of a stage of an event; with $subject those of that industry or project
-- mark: numbers of one place, period, stage and kind that agree within one percent, told by several documents: drawn as one
-- is_drawn: an amount, or a count where no amount covers its stage
with found as (
    select
        *,
        row_number() over (
            partition by event, stage, is_amount
            order by subject_kind <> 'region', subject_kind <> 'sector', narrowness, value desc, observation_id
        ) as place
    from event_numbers
    where ($area = '' or area = $area) and ($district = '' or region = $district)
        and ($subject = '' and subject_kind <> 'enterprise' or subject = $subject)
),
heads as (
    select
        * exclude (place),
        bool_or(is_amount and stage = 'mixed') over (partition by event) as is_covered,
        bool_or(is_amount and stage = 'built') over (partition by event) as is_built,
        bool_or(is_amount) over (partition by event, stage) as has_amount,
        lag(value) over (partition by region, period, stage, is_amount order by value desc, observation_id) as larger
    from found
    where place = 1
)
select
    * exclude (is_covered, is_built, has_amount, larger),
    concat_ws('|', region, period, stage, is_amount, sum((larger is null or value < larger * 0.99)::integer)
        over (partition by region, period, stage, is_amount order by value desc, observation_id)) as mark,
    (is_amount or not has_amount) and not (is_covered and stage <> 'mixed') and not (is_built and stage in ('started', 'completed'))
        as is_drawn
from heads
order by period_end desc, region, doc_id, is_amount desc, stage, observation_id
