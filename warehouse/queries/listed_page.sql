-- grain: an observation that has one of the chosen codes in every chosen dimension and all words: $most of them from $first on
-- undated ones and those without a period come last both ways; ties keep the order of the document
with keyed as (
    select
        listed_row, order_document, observation_id,
        sort_key($sort, value, "time", order_published, order_subject, order_indicator, order_status, order_title, order_source)
            as sorted_by
    from matching($dimensions::varchar[], $codes::varchar[], $words::varchar[])
    where is_where and is_who and is_what and is_when and is_how and is_document
)
select listed_row
from keyed
order by if($descending, -sorted_by, sorted_by) nulls last, order_document, observation_id
limit $most offset $first
