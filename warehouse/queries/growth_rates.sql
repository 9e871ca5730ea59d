-- grain: a preferred growth rate within the scope: of districts as a whole, of industries, of firms
with newest as (
    select l.rowid as listed_row, l."time", l.period, l.region, l.subject, l.observation_id
    from listed as l
    where l.lead_reason <> '' and l.transformation = 'yoy' and l.status = 'actual' and l.qualifier = '' and l.period <> ''
        and l.indicator <> 'other' and not l.is_event and not l.is_average
        and ($area = '' or l.area = $area) and ($district = '' or l.region = $district)
        and ($subject = '' or l.subject = $subject)
    order by l."time" desc, l.period desc, l.region desc, l.subject desc, l.observation_id desc
    limit 3000
)
select listed_row
from newest
order by "time", period, region, subject, observation_id
