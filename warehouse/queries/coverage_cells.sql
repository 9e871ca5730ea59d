-- grain: district × measure: the best that is preferred for the year: a whole year or year's end, else derived, else part of it
-- state: stated, derived, part
select p.*, c.measure, c.state
from cells as c
join preferred as p on p.observation_id = c.observation_id
where c."by" = 'district' and c."year" = $year and list_contains($measures, c.measure) and ($area = '' or p.area = $area)
order by p.region, c.measure
