-- grain: a dimension of 来源 and a code of it that is chosen, or that has a document under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- how many there are where nothing is chosen was counted at the build
with picked as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
-- a dimension that was chosen in is a bit
asked as (
    select dimension, (1 << (row_number() over (order by dimension) - 1))::integer as bit from (select distinct dimension from picked)
),
met as (
    select f.order_document, bit_or(a.bit) as bits
    from document_facets as f
    join facet_codes as k on k.listing = 'sources' and k.facet = f.facet
    join picked as p on p.dimension = k.dimension and p.code = k.code
    join asked as a on a.dimension = p.dimension
    group by f.order_document
),
documents_met as (
    select s.order_document, xor(coalesce((select sum(bit) from asked), 0)::integer, coalesce(m.bits, 0)) as missed
    from sources as s
    left join met as m on m.order_document = s.order_document
    where len($dimensions::varchar[]) + len($words::varchar[]) > 0 and bit_count(missed) < 2
        and (len($words::varchar[]) = 0 or len(list_filter($words::varchar[], lambda word: not contains(s.order_words, word))) = 0)
),
counted as (
    select f.facet, 0 as missed, count(*) as things
    from document_facets as f join (from documents_met where missed = 0) as d on d.order_document = f.order_document
    group by f.facet
    union all
    select f.facet, d.missed, count(*)
    from document_facets as f join (from documents_met where missed > 0) as d on d.order_document = f.order_document
    group by f.facet, d.missed
),
known as (
    select k.dimension, k.code, k.label, k.place, k.facet, k.things, coalesce(a.bit, 0) as bit, p.code is not null as is_picked
    from facet_codes as k
    left join asked as a on a.dimension = k.dimension
    left join picked as p on p.dimension = k.dimension and p.code = k.code
    where k.listing = 'sources'
),
added as (
    -- what misses the choice of one dimension alone is another choice there
    select k.facet, sum(c.things)::integer as things from counted as c join known as k on k.facet = c.facet and c.missed in (0, k.bit)
    group by k.facet
    union all
    select facet, things from known where len($dimensions::varchar[]) + len($words::varchar[]) = 0
)
select k.dimension, k.code, k.label, coalesce(a.things, 0) as things
from known as k
left join added as a on a.facet = k.facet
where a.things > 0 or k.is_picked
order by k.dimension, k.place nulls last, coalesce(a.things, 0) desc, k.code
