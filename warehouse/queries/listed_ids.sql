-- grain: an observation that has one of the chosen codes in every chosen dimension and all words, in the order asked for
-- undated ones and those without a period come last both ways; ties keep the order of the document
with picked as (
    select unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
matching as (
    select f.id from facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    where f.listing = 'data'
    group by f.id having count(distinct f.dimension) = len(list_distinct($dimensions::varchar[]))
),
keyed as (
    select
        observation_id, source_ids, doc_id, doc_issuer, doc_title, published_on, region, "time",
        case $sort when 'value' then value when 'period' then "time" when 'published' then epoch(published_on) end as number,
        case $sort
            when 'subject' then region || ' ' || subject
            when 'indicator' then indicator_name || ' ' || transformation_name
            when 'status' then status || ' ' || origin
            when 'document' then doc_title
            when 'source' then source_class_name
            else ''
        end as words
    from listed
    where (len($dimensions::varchar[]) = 0 or observation_id in (from matching))
        and len(list_filter($words::varchar[], lambda word: not contains(search_text, word))) = 0
)
select observation_id, source_ids, doc_id, doc_issuer, doc_title, published_on
from keyed
order by
    if($descending, -number, number) nulls last,
    if($descending, '', words) collate zh, if($descending, words, '') collate zh desc,
    published_on desc nulls last, doc_id, observation_id
