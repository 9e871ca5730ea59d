-- grain: every statement of the business key of that id, the leading one first, those held back last
with key as (
    select business_key from ordered where observation_id = $observation
)
select s.* exclude (search_text)
from statements as s
join ordered as o using (observation_id)
where o.business_key in (from key)
order by o.place nulls last, s.observation_id
