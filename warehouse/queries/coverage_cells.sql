-- grain: district × measure: the best that is preferred for the year: a whole year or year's end, else derived, else part of it
-- state: stated, derived, part
select c.row as listed_row, c.measure, c.state
from cells as c
join listed as p on p.rowid = c.row
where c."by" = 'district' and c."year" = $year and list_contains($measures, c.measure) and ($area = '' or p.area = $area)
order by p.region, c.measure
