-- grain: a preferred statement of a firm, project or park of the region (empty: everywhere), oldest first; $subject narrows to one
select l.*
from preferred as l
where l.subject_kind = $subject_kind and ($region = '' or l.region = $region) and ($subject = '' or l.subject = $subject)
order by l.subject, l."time" nulls first, l.indicator, l.transformation, l.observation_id
limit 3000
