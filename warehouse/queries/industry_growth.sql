-- grain: a leading growth rate of value added of one of the statistics bureau's industries, city-wide; every stated period
select l.rowid as listed_row
from listed as l
join labels as i on i.list = 'statistics_industry' and i.code = l.subject
where l.lead_reason <> '' and l.region = '500000' and l.subject_kind = 'cluster' and l.qualifier = '' and l.status = 'actual'
    and l.indicator = 'value_added' and l.transformation = 'yoy' and l.period <> ''
order by l."time", l.period, i.rank
