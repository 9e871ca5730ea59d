-- grain: an observation of the given ids, in their order
with asked as (
    select unnest($ids::varchar[]) as observation_id, generate_subscripts($ids::varchar[], 1) as place
),
found as (
    select a.place, l.rowid as row from asked as a join listed as l on l.observation_id = a.observation_id
)
select l.*
from found as f
join listed as l on l.rowid = f.row
order by f.place
