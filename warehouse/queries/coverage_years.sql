-- grain: a year with actual values of districts or of clusters (by): how many cells of the chosen measures it fills
-- districts: those of the area (empty: all) on the tiles that are valid at the end of the year
with filled as (
    select c."year", c.line from cells as c where c."by" = $by and list_contains($measures, c.measure)
)
select f."year", count(*)::integer as cells
from filled as f
where $by = 'cluster' or exists (
    from tile_grid as g
    join regions as r on r.region = g.region
    where g.region = f.line and ($area = '' or r.area = $area)
        and (g.valid_from is null or g.valid_from <= make_date(f."year", 12, 31))
        and (g.valid_to is null or g.valid_to >= make_date(f."year", 12, 31))
)
group by f."year"
order by f."year" desc
