-- grain: a statement or derived value of the list of ids, each once
select l.rowid as listed_row
from (select distinct unnest($ids::varchar[]) as observation_id) as a
join listed as l on l.observation_id = a.observation_id
order by listed_row
