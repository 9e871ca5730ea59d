-- grain: a district of the tile grid that is valid on the day
select g.region, r.short_zh as region_short, r.name_zh as region_name, r.area, g."col", g."row", g.row_span
from tile_grid as g
join regions as r on r.region = g.region
where (g.valid_from is null or g.valid_from <= $day::date) and (g.valid_to is null or g.valid_to >= $day::date)
order by g.region
