-- grain: one row per observation of a business key that several state, with its place there (1 leads, null: held back)
-- is_coarser: another statement of equal standing says the same more precisely
-- for the build alone
with coarser as (
    select distinct observation_id from finer
)
select
    s.*, c.observation_id is not null as is_coarser,
    case when not s.is_held then row_number() over (
        partition by s.business_key, s.is_held
        order by s.chosen_on desc nulls last, s.is_reviewed desc, s.plan_date desc nulls last, s.is_doubted, s.class_rank, s.kind_rank, is_coarser,
            s.bound_rank, s.known_date desc, s.observation_id
    ) end as place
from standing as s
left join coarser as c using (observation_id)
