-- grain: the one row of a document among those that match, with the one before it and the one after it; empty where none is
with placed as (
    select doc_id, lag(doc_id, 1, '') over asked as before, lead(doc_id, 1, '') over asked as after
    from matching_documents($dimensions::varchar[], $codes::varchar[], $words::varchar[], $sort, $descending)
    window asked as (order by sorted_by nulls last, order_document)
)
select before, after from placed where doc_id = $document
