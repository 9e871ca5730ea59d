-- grain: one row per business key that several state and one leads: why it leads, against the one that comes second, and
-- the spread
-- spread: (largest - smallest) / |leading|, in %, of the statements not held back; null where there is one
-- for the build alone
with places as (
    select
        business_key,
        max(value) filter (place is not null) - min(value) filter (place is not null) as width,
        max(value) filter (place = 1) as leading_value,
        count(place) as counted,
        max(observation_id) filter (place = 1) as lead_id,
        max(observation_id) filter (place = 2) as second_id
    from ordered group by business_key
),
causes as (
    select
        p.*, a.chosen_why,
        case
            when a.chosen_on is not null then 'chosen'
            when p.second_id is null then 'only'
            when a.is_reviewed <> b.is_reviewed then 'reviewed'
            when a.plan_date <> b.plan_date then 'newest_plan'
            when a.is_doubted <> b.is_doubted then 'doubt'
            when a.class_rank <> b.class_rank then 'class'
            when a.kind_rank <> b.kind_rank then 'kind'
            when a.is_coarser <> b.is_coarser then 'precise'
            when a.bound_rank <> b.bound_rank then 'bound'
            when a.known_date <> b.known_date then 'later'
            else 'number'
        end as cause
    from places as p
    join ordered as a on a.observation_id = p.lead_id
    left join ordered as b on b.observation_id = p.second_id
)
select
    c.business_key, l.name_zh || case when c.cause = 'chosen' then c.chosen_why else '' end as lead_reason,
    case when c.counted > 1 and c.leading_value <> 0 then 100 * c.width / abs(c.leading_value) end as spread
from causes as c join labels as l on l.list = 'lead_reason' and l.code = c.cause
