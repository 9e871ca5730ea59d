-- grain: one row per statement and spell in which it was preferred, from the day of a document until the day of the one
-- that changed it (open where it still is): the order of preference as it was on each day a document came out
-- undated documents are left out: nobody can say since when they are known
with sole as (
    select observation_id, business_key, published_on from described
    anti join standing using (observation_id) anti join held using (observation_id)
    where published_on is not null
),
dated as (
    select * from standing where not is_held and published_on is not null
),
days as (
    select distinct business_key, published_on as as_of from dated
),
overtaken as (
    select observation_id, min(finer_published_on) as coarser_from from finer group by observation_id
),
known as (
    select
        d.business_key, d.as_of, s.observation_id,
        row_number() over (
            partition by d.business_key, d.as_of
            order by s.chosen_on desc nulls last, s.is_reviewed desc, s.plan_date desc nulls last, s.is_doubted, s.class_rank, s.kind_rank,
                coalesce(o.coarser_from <= d.as_of, false), s.bound_rank, s.known_date desc, s.observation_id
        ) as place
    from days as d
    join dated as s on s.business_key = d.business_key and s.published_on <= d.as_of
    left join overtaken as o on o.observation_id = s.observation_id
),
changes as (
    select business_key, as_of, observation_id
    from known
    where place = 1
    qualify observation_id is distinct from lag(observation_id) over (partition by business_key order by as_of)
)
select
    observation_id, business_key, as_of as preferred_from,
    lead(as_of) over (partition by business_key order by as_of) as preferred_until
from changes
union all
select observation_id, business_key, published_on, null from sole
