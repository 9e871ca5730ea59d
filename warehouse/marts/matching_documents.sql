-- grain: a document that has one of the chosen codes in every chosen dimension and all words
-- dimensions and codes are parallel; words are lower case and taken literally; sort: title, issuer, published, kind, source, observations
-- sorted_by: what the order asked for goes by, upwards, undated ones last both ways; equal ones keep the order of the documents
-- as a macro of dimensions, codes, words, sort, descending
with picked as (
    select unnest(dimensions) as dimension, unnest(codes) as code
),
chosen as (
    select f.order_document from document_facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    group by f.order_document having count(distinct f.dimension) = len(list_distinct(dimensions))
)
select
    *,
    if(descending, -1, 1) * case sort
        when 'published' then order_published
        when 'observations' then observations
        when 'source' then class_rank
        when 'title' then order_title
        when 'issuer' then order_issuer
        when 'kind' then order_kind
    end as sorted_by
from sources
where (len(dimensions) = 0 or order_document in (from chosen))
    and (len(words) = 0 or len(list_filter(words, lambda word: not contains(order_words, word))) = 0)
