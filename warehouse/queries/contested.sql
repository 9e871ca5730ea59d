-- grain: a statement whose business key other documents state too, in the scope; keys whose statements lie furthest
-- apart first, the leading statement of a key before the others
select s.*, o.business_key as contest, o.place, s.observation_id
from statements as s
join rivalry as o using (observation_id)
where s.statements > 1 and not s.is_held
    and ($area = '' or s.area = $area) and ($district = '' or s.region = $district) and ($subject = '' or s.subject = $subject)
order by s.spread desc nulls last, contest, o.place, s.observation_id
limit 5000
