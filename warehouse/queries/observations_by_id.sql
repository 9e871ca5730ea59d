-- grain: a statement or derived value of the list of ids, each once
select rowid as listed_row
from listed
where observation_id in (select unnest($ids::varchar[]))
order by listed_row
