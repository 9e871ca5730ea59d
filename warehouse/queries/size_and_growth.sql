-- grain: a level or a growth rate of an industry, both stated for one place, period and measure of output
-- only places and periods with at least $fewest such industries; those with most first
with pairs as (
    select l.region, l.indicator, l.period, l.observation_id as level_id, g.observation_id as growth_id
    from preferred as l
    join preferred as g
        on g.region = l.region and g.subject_kind = l.subject_kind and g.subject = l.subject and g.qualifier = l.qualifier
        and g.indicator = l.indicator and g.period = l.period and g.status = l.status
    where l.subject_kind = 'cluster' and l.qualifier = '' and l.status = 'actual' and not l.is_event and l.period <> ''
        and l.indicator in ('gross_output', 'revenue', 'value_added')
        and l.transformation = 'level' and g.transformation = 'yoy' and l.origin = 'stated'
),
places as (
    select region, indicator, period, count(*)::integer as industries from pairs group by all having count(*) >= $fewest
),
shown as (
    select p.industries, unnest([q.level_id, q.growth_id]) as observation_id
    from places as p join pairs as q using (region, indicator, period)
)
select n.*, s.industries, concat_ws('.', n.region, n.indicator, n.period) as place
from shown as s join preferred as n using (observation_id)
order by s.industries desc, n.period_end desc, n.region, n.transformation, n.value desc
