-- grain: a statement of one of the documents that lies in the scope, in the order of the documents
with found as (
    select rowid as listed_row, published_on, doc_id, observation_id
    from listed
    where list_contains($documents::varchar[], doc_id) and origin = 'stated' and not is_held
        and ($area = '' or area = $area) and ($district = '' or region = $district)
        and ($cluster = '' or $firm <> '' or subject = $cluster) and ($firm = '' or subject = $firm)
)
select listed_row
from found
order by published_on desc nulls last, doc_id, observation_id
limit 3000
