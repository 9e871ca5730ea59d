-- grain: one row per observation of a business key that several state, with what decides its place among them
-- chosen_on, chosen_why: when and why a person chose it to lead, else null
-- plan_date is null but for targets, among which the newest plan comes first; an undated document counts as the oldest
-- statements: how many of the key hold, those that a check holds back apart, the row itself included
-- for the build alone
with choices as (
    select
        observation_id, max("date") as chosen_on,
        arg_max(reason || '（' || checked_by || '，' || "date" || '）', "date") as chosen_why
    from preferences group by observation_id
),
shared as (
    select d.business_key, count(*) filter (where h.observation_id is null) as statements
    from described as d left join held as h on h.observation_id = d.observation_id
    group by d.business_key having count(*) > 1
)
select
    d.observation_id, d.business_key, d.value, d.decimals, d.bound, d.bound_rank, d.class_rank, d.kind_rank, d.is_reviewed,
    d.published_on, h.observation_id is not null as is_held, d.doubt <> '' as is_doubted,
    case when d.status = 'target' then coalesce(d.published_on, date '0001-01-01') end as plan_date,
    coalesce(d.published_on, date '0001-01-01') as known_date,
    s.statements + (h.observation_id is not null)::integer as statements,
    c.chosen_on, c.chosen_why
from described as d
join shared as s on s.business_key = d.business_key
left join held as h on h.observation_id = d.observation_id
left join choices as c on c.observation_id = d.observation_id
