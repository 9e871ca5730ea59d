-- grain: a preferred actual growth rate that no qualifier narrows, of districts as a whole, of industries, of firms; events and
-- averages apart, the newest period first
-- row: its place in listed
select l.rowid as row, l.area, l.region, l.subject
from listed as l
where l.lead_reason <> '' and l.transformation = 'yoy' and l.status = 'actual' and l.qualifier = '' and l.period <> ''
    and l.indicator <> 'other' and not l.is_event and not l.is_average
order by l."time" desc, l.period desc, l.region desc, l.subject desc, l.observation_id desc
