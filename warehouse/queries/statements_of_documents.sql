-- grain: a statement of one of the documents that lies in the scope, in the order of the documents
with found as (
    select rowid as row
    from listed
    where list_contains($documents::varchar[], doc_id) and origin = 'stated' and not is_held
        and ($area = '' or area = $area) and ($district = '' or region = $district)
        and ($cluster = '' or $firm <> '' or subject = $cluster) and ($firm = '' or subject = $firm)
)
select l.*
from found as f
join listed as l on l.rowid = f.row
order by l.published_on desc nulls last, l.doc_id, l.observation_id
limit 3000
