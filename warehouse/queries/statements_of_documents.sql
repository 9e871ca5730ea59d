-- grain: a statement of one of the documents that lies in the scope, in the order of the documents
select s.*
from statements as s
where list_contains($documents, s.doc_id) and not s.is_held
    and ($area = '' or s.area = $area) and ($district = '' or s.region = $district)
    and ($cluster = '' or $firm <> '' or s.subject = $cluster) and ($firm = '' or s.subject = $firm)
order by s.published_on desc nulls last, s.doc_id, s.observation_id
limit 5000
