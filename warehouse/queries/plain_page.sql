-- grain: as of listed_page, where neither words nor measures nor documents are chosen
-- undated ones and those without a period come last both ways; ties keep the order of the document
with keyed as (
    select
        listed_row, order_document, observation_id,
        case $sort
            when 'value' then value
            when 'period' then "time"
            when 'published' then epoch(published_on)
            when 'subject' then order_subject
            when 'indicator' then order_indicator
            when 'status' then order_status
            when 'document' then order_title
            when 'source' then order_source
        end as sorted_by
    from plain_rows($dimensions::varchar[], $codes::varchar[])
    where is_where and is_who and is_what and is_when and is_how
)
select listed_row
from keyed
order by if($descending, -sorted_by, sorted_by) nulls last, order_document, observation_id
limit $most offset $first
