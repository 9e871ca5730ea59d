-- grain: one row per observation of a business key that several state, with what decides its place among them
-- plan_date is null but for targets, among which the newest plan comes first; an undated document counts as the oldest
-- for the build alone
with shared as (
    select business_key, count(*) as statements from described group by business_key having count(*) > 1
)
select
    d.observation_id, d.business_key, d.value, d.decimals, d.bound, d.bound_rank, d.class_rank, d.kind_rank, d.is_reviewed,
    d.published_on, h.observation_id is not null as is_held, d.doubt <> '' as is_doubted,
    case when d.status = 'target' then coalesce(d.published_on, date '0001-01-01') end as plan_date,
    coalesce(d.published_on, date '0001-01-01') as known_date, s.statements
from described as d
join shared as s on s.business_key = d.business_key
left join held as h on h.observation_id = d.observation_id
