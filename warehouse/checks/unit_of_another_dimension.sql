-- why: a number in a unit of another dimension (家 for 亿元) would be drawn on the wrong axis
-- severity: holds back
-- product_volume and other have the unit of the thing counted and cannot be judged; a change may be in %, points or
-- the own unit
with allowed as (
    select
        o.observation_id, o.unit, i.name_zh, l.name_zh as transformation_name,
        case
            when o.transformation in ('yoy', 'share') then ['%']
            when o.transformation = 'rank' then ['位']
            when o.transformation = 'change' then list_filter(['%', '个百分点', i.unit], lambda unit: unit <> '')
            when i.unit = '' then [o.unit]
            else [i.unit]
        end as units
    from observations as o
    join indicators as i on i.indicator = o.indicator
    join labels as l on l.list = 'transformation' and l.code = o.transformation
    where not (o.indicator in (select indicator from indicators where unit = '')
        and o.transformation in ('level', 'new', 'change'))
)
select
    observation_id, '' as other_id,
    '单位“' || unit || '”与指标“' || name_zh || '·' || transformation_name || '”不合，应为'
        || array_to_string(units, '或') as reason
from allowed
where not list_contains(units, unit)
