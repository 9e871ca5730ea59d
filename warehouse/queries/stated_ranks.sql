-- grain: a preferred statement of a place in a ranking (全市第几位) in the scope, the foremost first
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.transformation = 'rank' and not l.is_event
    and ($area = '' or l.area = $area) and ($district = '' or l.region = $district) and ($subject = '' or l.subject = $subject)
order by l.value, l."time" desc nulls last, l.region, l.subject, l.observation_id
limit 3000
