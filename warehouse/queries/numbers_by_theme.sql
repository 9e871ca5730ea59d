-- grain: a preferred value within the scope; what the count of numbers by theme stands on
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.origin = 'stated' and l.indicator <> 'other'
    and ($area = '' or l.area = $area) and ($district = '' or l.region = $district)
    and ($cluster = '' or $firm <> '' or l.subject = $cluster) and ($firm = '' or l.subject = $firm)
order by l.theme, l."year" desc, l.observation_id
limit 3000
