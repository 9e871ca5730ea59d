-- grain: a copy of a document, as seeds/documents.csv has it
select c.new_id as doc_id, d.title || '（' || c.copy + 1 || '）' as title, d.issuer, d.doc_no, d.kind, d.published,
    c.of_region as region, d.source_class, d.url
from copies as c join documents as d using (doc_id)
order by c.new_id