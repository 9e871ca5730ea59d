-- grain: one row per listing (data: observations, sources: documents), dimension it can be chosen by and code that something
-- has there
-- place: the order of the choices where they have one of their own, else null
-- is_offered: false where an address may name the code but no list of choices holds it (there are too many)
with of_parts as (
    select unnest(facets, recursive := true) from parts
),
of_data as (
    select dimension, list, code, any_value(label) as label, any_value(place) as place
    from of_parts group by dimension, list, code
    union all
    select 'indicator', 'measure', measure_code(indicator, transformation, subject, qualifier) as measure, '', null
    from listed group by indicator, transformation, subject, qualifier
    union all
    select 'document', 'document', doc_id, any_value(doc_title), null
    from listed group by doc_id
)
select
    'data' as listing, d.dimension, d.code, coalesce(l.name_zh, m.measure_name, d.label) as label,
    coalesce(l.rank, d.place) as place, d.list not in ('measure', 'document') as is_offered
from of_data as d
left join labels as l on l.list = d.list and l.code = d.code
left join measures as m on d.list = 'measure' and m.measure = d.code
where d.code <> ''
union all
select 'sources', dimension, code, any_value(label), any_value(place), true
from document_facets group by dimension, code
order by listing, is_offered desc, dimension, code
