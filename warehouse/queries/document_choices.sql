-- grain: a dimension of 来源 and a code of it that is chosen, or that has a document under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- how many there are where nothing is chosen was counted at the build
with picked as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
met as (
    select f.doc_id, count(distinct f.dimension) as dimensions, list(distinct f.dimension) as names
    from document_facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    group by f.doc_id
),
counted as (
    select f.dimension, f.code, count(*)::integer as things
    from document_facets as f
    join sources as s on s.doc_id = f.doc_id
    left join met as m on m.doc_id = f.doc_id
    where not (len($dimensions::varchar[]) = 0 and len($words::varchar[]) = 0)
        and coalesce(m.dimensions, 0) - coalesce(list_contains(m.names, f.dimension), false)::integer
            = len(list_distinct($dimensions::varchar[])) - list_contains($dimensions::varchar[], f.dimension)::integer
        and (len($words::varchar[]) = 0 or len(list_filter($words::varchar[], lambda word: not contains(s.order_words, word))) = 0)
    group by f.dimension, f.code
    union all
    select dimension, code, things from facet_codes
    where listing = 'sources' and len($dimensions::varchar[]) = 0 and len($words::varchar[]) = 0
)
select k.dimension, k.code, k.label, coalesce(c.things, 0) as things
from facet_codes as k
left join counted as c on c.dimension = k.dimension and c.code = k.code
left join picked as p on p.dimension = k.dimension and p.code = k.code
where k.listing = 'sources' and (c.things > 0 or p.code is not null)
order by k.dimension, k.place nulls last, coalesce(c.things, 0) desc, k.code
