-- grain: a park of the district, with what it hosts
select p.park, coalesce(p.aliases, '') as aliases, coalesce(p.hosts, '') as hosts, coalesce(p.note, '') as note
from parks as p
where p.region = $region
order by p.rowid
