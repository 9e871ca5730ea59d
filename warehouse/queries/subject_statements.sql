-- grain: a preferred statement of a firm, project or park of the region (empty: everywhere), oldest first; $subject narrows to one
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.subject_kind = $subject_kind and ($region = '' or l.region = $region) and ($subject = '' or l.subject = $subject)
order by l.subject, l."time" nulls first, l.indicator, l.transformation, l.observation_id
limit 3000
