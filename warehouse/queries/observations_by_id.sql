-- grain: a statement or derived value of the list of ids, each once
with found as (
    select l.rowid as row
    from (select distinct unnest($ids::varchar[]) as observation_id) as a
    join listed as l on l.observation_id = a.observation_id
)
select l.*
from found as f
join listed as l on l.rowid = f.row
order by f.row
