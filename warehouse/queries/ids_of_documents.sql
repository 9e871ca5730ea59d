-- grain: a statement of one of the documents, held back or not, in the order of the documents and as each gives them
with asked as (
    select unnest($documents::varchar[]) as doc_id, generate_subscripts($documents::varchar[], 1) as place
)
select l.observation_id
from asked as a
join listed as l on l.doc_id = a.doc_id and l.origin = 'stated'
order by a.place, try_cast(split_part(l.observation_id, '-', -1) as integer), l.observation_id
