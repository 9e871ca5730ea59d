-- grain: one row per document, dimension it can be chosen by and code it has there: every region that it speaks of
-- place: the order of the choices where they have one of their own, else null
with places as (
    select number, unnest(facets, recursive := true) from parts where part = 'where'
),
facets as (
    select order_document, unnest([
        {dimension: 'area', list: '', code: area, label: area, place: null::double},
        {dimension: 'document_kind', list: 'doc_kind', code: kind, label: '', place: null},
        {dimension: 'source', list: 'source_class', code: source_class, label: '', place: null},
        {dimension: 'district', list: '', code: region, label: region_name, place: null},
        {dimension: 'published', list: '', code: coalesce(year(published_on)::varchar, 'none'),
            label: coalesce(year(published_on) || '年', '未注明'), place: -year(published_on)}
    ], recursive := true)
    from sources
    union
    select t.order_document, p.dimension, p.list, p.code, p.label, p.place
    from (select distinct order_document, part_where from listed where origin = 'stated') as t
    join places as p on p.number = t.part_where and p.dimension in ('district', 'area')
)
select f.order_document, f.dimension, f.code, coalesce(l.name_zh, f.label) as label, coalesce(l.rank, f.place) as place
from facets as f
left join labels as l on l.list = f.list and l.code = f.code
where f.code <> ''
order by f.dimension, f.code, f.order_document
