-- grain: as of listed_page, where neither words nor measures nor documents are chosen
-- undated ones and those without a period come last both ways; ties keep the order of the document
with keyed as (
    select
        listed_row, order_document, observation_id,
        sort_key($sort, value, "time", order_published, order_subject, order_indicator, order_status, order_title, order_source)
            as sorted_by
    from plain_rows($dimensions::varchar[], $codes::varchar[])
    where is_where and is_who and is_what and is_when and is_how
)
select listed_row
from keyed
order by if($descending, -sorted_by, sorted_by) nulls last, order_document, observation_id
limit $most offset $first
