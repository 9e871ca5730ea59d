-- grain: a statement of one of the documents that lies in the scope, in the order of the documents
select rowid as listed_row
from listed
where list_contains($documents::varchar[], doc_id) and origin = 'stated' and not is_held
    and ($area = '' or area = $area) and ($district = '' or region = $district)
    and ($cluster = '' or $firm <> '' or subject = $cluster) and ($firm = '' or subject = $firm)
order by order_document, observation_id
limit 3000
