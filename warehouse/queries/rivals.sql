-- grain: every statement of the business key of that id, the leading one first, those held back last
with contest as (
    select business_key from rivalry where observation_id = $observation
),
rivals as (
    select observation_id, place from rivalry where business_key in (from contest)
    union all
    select $observation, 1 where not exists (from contest)
)
select s.rowid as listed_row
from rivals as r
join listed as s on s.observation_id = r.observation_id and s.origin = 'stated'
order by r.place nulls last, s.observation_id
