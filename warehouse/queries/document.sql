-- grain: the one document of that id; no row where the id is unknown
select * from sources where doc_id = $document
