-- grain: a document's id
select doc_id from documents order by doc_id
