-- grain: the one document of that id; no row where the id is unknown
select * exclude (order_document, order_published, order_title, order_issuer, order_kind, order_words) from sources where doc_id = $document
