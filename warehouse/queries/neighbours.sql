-- grain: the one row of a document among those that match, with the one before it and the one after it; empty where none is
with placed as (
    select
        doc_id, coalesce(lag(doc_id) over (order by place), '') as before, coalesce(lead(doc_id) over (order by place), '') as after
    from matching_documents($dimensions::varchar[], $codes::varchar[], $words::varchar[], $sort, $descending)
)
select before, after from placed where doc_id = $document
