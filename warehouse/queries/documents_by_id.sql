-- grain: a document of the list of ids, each once
select s.doc_id, s.title as doc_title, s.issuer as doc_issuer, s.doc_no, s.kind as doc_kind, s.published, s.source_class_name, s.url
from sources as s
where list_contains($documents::varchar[], s.doc_id)
order by s.doc_id
