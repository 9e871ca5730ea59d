-- grain: municipal cluster × indicator and transformation: the best statement of the year in the city or any district
-- state: stated under the cluster's own name (same), derived, part-year, or only under another name
select c.row as listed_row, c.measure, c.state
from cells as c
join listed as p on p.rowid = c.row
where c."by" = 'cluster' and c."year" = $year and list_contains($measures, c.measure)
order by p."cluster", c.measure
