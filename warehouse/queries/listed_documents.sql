-- grain: a document that has one of the chosen codes in every chosen dimension and all words, in the order asked for
-- undated ones come last both ways
with picked as (
    select unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
matching as (
    select f.doc_id from document_facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    group by f.doc_id having count(distinct f.dimension) = len(list_distinct($dimensions::varchar[]))
),
keyed as (
    select
        *, case $sort when 'published' then epoch(published_on) when 'observations' then observations when 'source' then class_rank end as number,
        case $sort when 'title' then title when 'issuer' then issuer when 'kind' then kind else '' end as words
    from sources
    where (len($dimensions::varchar[]) = 0 or doc_id in (from matching))
        and len(list_filter($words::varchar[], lambda word: not contains(lower(concat_ws(' ', title, issuer, doc_no, kind, published,
            source_class_name, region_name, doc_id)), word))) = 0
)
select * exclude (number, words)
from keyed
order by
    if($descending, -number, number) nulls last,
    if($descending, '', words) collate zh, if($descending, words, '') collate zh desc,
    published_on desc nulls last, doc_id
