-- grain: a document that has one of the chosen codes in every chosen dimension and all words, with its place in the order
-- dimensions and codes are parallel; words are lower case and taken literally; sort: title, issuer, published, kind, source, observations
-- place: undated ones come last both ways, equal ones keep the order of the documents
-- as a macro of dimensions, codes, words, sort, descending
with picked as (
    select unnest(dimensions) as dimension, unnest(codes) as code
),
chosen as (
    select f.doc_id from document_facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    group by f.doc_id having count(distinct f.dimension) = len(list_distinct(dimensions))
),
keyed as (
    select
        *,
        case sort
            when 'published' then epoch(published_on)
            when 'observations' then observations
            when 'source' then class_rank
            when 'title' then order_title
            when 'issuer' then order_issuer
        end as number,
        if(sort = 'kind', kind, '') as word
    from sources
    where (len(dimensions) = 0 or doc_id in (from chosen))
        and (len(words) = 0 or len(list_filter(words, lambda word: not contains(lower(concat_ws(' ', title, issuer, doc_no, kind,
            published, source_class_name, region_name, doc_id)), word))) = 0)
)
select
    * exclude (number, word),
    row_number() over (
        order by if(descending, -number, number) nulls last, if(descending, '', word) collate zh,
            if(descending, word, '') collate zh desc, order_document
    ) as place
from keyed
