-- grain: every statement of the business key of that id, the leading one first, those held back last
with contest as (
    select business_key from rivalry where observation_id = $observation
)
select s.* exclude (search_text)
from contest as c
join rivalry as o on o.business_key = c.business_key
join statements as s on s.observation_id = o.observation_id
order by o.place nulls last, s.observation_id
