-- grain: a statement of an example document, in the order in which the documents give them
select *
from examples
order by doc_title, doc_id, try_cast(split_part(observation_id, '-', -1) as integer), observation_id
limit 3000
