-- grain: a statement of one of the documents, held back or not, in the order of the documents and as each gives them
with asked as (
    select unnest($documents::varchar[]) as doc_id, generate_subscripts($documents::varchar[], 1) as place
)
select s.observation_id, s.source_ids, s.doc_id, s.doc_issuer, s.doc_title, s.published_on, s.access
from asked as a
join statements as s on s.doc_id = a.doc_id
order by a.place, try_cast(split_part(s.observation_id, '-', -1) as integer), s.observation_id
