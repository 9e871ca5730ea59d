-- grain: one row per observation, with what decides its place among the statements of its business key
-- plan_date is null but for targets, among which the newest plan comes first; an undated document counts as the oldest
-- for the build alone
with held as (
    select observation_id, string_agg(distinct reason, '；' order by reason) as held_reason
    from findings where severity = 'holds back' group by observation_id
)
select
    d.*, coalesce(h.held_reason, '') as held_reason, h.observation_id is not null as is_held,
    d.doubt <> '' as is_doubted,
    case when d.status = 'target' then coalesce(d.published_on, date '0001-01-01') end as plan_date,
    coalesce(d.published_on, date '0001-01-01') as known_date,
    count(*) over (partition by d.business_key) as statements
from described as d
left join held as h using (observation_id)
