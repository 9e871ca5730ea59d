-- grain: a statement whose business key other documents state too, in the scope; keys whose statements lie furthest
-- apart first, the leading statement of a key before the others
with found as (
    select s.rowid as listed_row, s.spread, s.observation_id, o.business_key as contest, o.place
    from rivalry as o
    join listed as s on s.observation_id = o.observation_id
    where s.origin = 'stated' and s.statements > 1 and not s.is_held
        and ($area = '' or s.area = $area) and ($district = '' or s.region = $district) and ($subject = '' or s.subject = $subject)
    order by s.spread desc nulls last, contest, o.place, s.observation_id
    limit 3000
)
select listed_row, contest, place
from found
order by spread desc nulls last, contest, place, observation_id
