-- grain: an observation of the given ids, in their order
with asked as (
    select unnest($ids::varchar[]) as observation_id, generate_subscripts($ids::varchar[], 1) as place
)
select l.*
from asked as a
join listed as l on l.observation_id = a.observation_id
order by a.place
