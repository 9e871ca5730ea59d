-- grain: a dimension of a listing and a code of it that is chosen, or that has something under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
with picked as (
    select unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
hits as (
    select distinct f.id, f.dimension from facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    where f.listing = $listing
),
met as (
    select id, count(*) as dimensions from hits group by id
),
worded as (
    select observation_id as id from listed
    where $listing = 'data' and len(list_filter($words::varchar[], lambda word: not contains(search_text, word))) = 0
    union all
    select doc_id from sources
    where $listing = 'sources'
        and len(list_filter($words::varchar[], lambda word: not contains(lower(concat_ws(' ', title, issuer, doc_no, kind, published,
            source_class_name, region_name, doc_id)), word))) = 0
)
select
    f.dimension, f.code, any_value(f.label) as label,
    (count(*) filter (w.id is not null and coalesce(m.dimensions, 0) - (h.id is not null)::integer
        = len(list_distinct($dimensions::varchar[])) - list_contains($dimensions::varchar[], f.dimension)::integer))::integer as things
from facets as f
left join worded as w on w.id = f.id
left join met as m on m.id = f.id
left join hits as h on h.id = f.id and h.dimension = f.dimension
left join picked as p on p.dimension = f.dimension and p.code = f.code
where f.listing = $listing and (f.is_offered or p.code is not null)
group by f.dimension, f.code
having things > 0 or any_value(p.code) is not null
order by f.dimension, any_value(f.place) nulls last, things desc, f.code
