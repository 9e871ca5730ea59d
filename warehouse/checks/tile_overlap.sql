-- why: two tiles on one field hide a district; a tile outside its district's life shows one that is not there
-- severity: stops
with tiles as (
    select
        region, "col", "row", row_span, coalesce(valid_from, date '0001-01-01') as first_day,
        coalesce(valid_to, date '9999-12-31') as last_day
    from tile_grid
)
select '' as observation_id, '' as other_id, 'tile_grid.csv 里 ' || a.region || ' 与 ' || b.region || ' 的方块重叠' as reason
from tiles as a
join tiles as b on a.region < b.region and a."col" = b."col" and a.first_day <= b.last_day and b.first_day <= a.last_day
    and a."row" < b."row" + b.row_span and b."row" < a."row" + a.row_span
union all
select '', '', 'tile_grid.csv 里 ' || t.region || ' 的方块有效期超出该区域的存续期'
from tiles as t
join regions as r on r.region = t.region
where t.first_day < coalesce(r.valid_from, date '0001-01-01') or t.last_day > coalesce(r.valid_to, date '9999-12-31')
union all
select '', '', 'tile_grid.csv 里没有区县 ' || r.region || ' ' || r.name_zh || ' 的方块'
from regions as r
anti join tile_grid as t on t.region = r.region
where r.level in ('district', 'county')
