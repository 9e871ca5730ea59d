-- grain: one row per observation, with its place among the statements of its business key (1 leads, null: held back)
-- is_coarser: another statement of equal standing says the same more precisely (880.98 beside 880, 1710 beside 超1700)
with held as (
    select observation_id, string_agg(distinct reason, '；' order by reason) as held_reason
    from findings where severity = 'holds back' group by observation_id
),
standing as (
    select
        d.*, coalesce(h.held_reason, '') as held_reason, h.observation_id is not null as is_held,
        d.doubt <> '' as is_doubted,
        case when d.status = 'target' then coalesce(d.published_on, date '0001-01-01') end as plan_date,
        coalesce(d.published_on, date '0001-01-01') as known_date,
        count(*) over (partition by d.business_key) as statements
    from described as d left join held as h using (observation_id)
),
coarser as (
    select distinct rough.observation_id
    from standing as rough
    join standing as fine
        on fine.business_key = rough.business_key and fine.is_reviewed = rough.is_reviewed
        and fine.plan_date is not distinct from rough.plan_date and fine.is_doubted = rough.is_doubted
        and fine.class_rank = rough.class_rank and fine.kind_rank = rough.kind_rank and fine.is_held = rough.is_held
    where rough.statements > 1 and fine.statements > 1 and fine.observation_id <> rough.observation_id
        and (fine.decimals > rough.decimals or (fine.bound = 'eq' and rough.bound <> 'eq'))
        and case rough.bound
            when 'ge' then fine.value >= rough.value
            when 'le' then fine.value <= rough.value
            when 'approx' then abs(fine.value - rough.value) <= 0.02 * abs(rough.value)
            else abs(fine.value - rough.value) < pow(10, -rough.decimals)
        end
)
select
    s.*, c.observation_id is not null as is_coarser,
    case when not s.is_held then row_number() over (
        partition by s.business_key, s.is_held
        order by s.is_reviewed desc, s.plan_date desc nulls last, s.is_doubted, s.class_rank, s.kind_rank, is_coarser,
            s.bound_rank, s.known_date desc, s.observation_id
    ) end as place
from standing as s
left join coarser as c using (observation_id)
