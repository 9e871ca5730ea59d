-- grain: one row per document (examples apart), with what it gave: statements, those that lead, those held back, regions and measures
-- order_*: its place among all documents by what a list of them is sorted by; order_words: what it is found by, lower case
with given as (
    select
        doc_id, count(*)::integer as observations, (count(*) filter (lead_reason <> ''))::integer as leads,
        (count(*) filter (is_held))::integer as held, (count(*) filter (doubt <> ''))::integer as doubted,
        (count(*) filter (status = 'target'))::integer as targets, count(distinct region)::integer as regions,
        count(distinct hash(subject_kind, subject, qualifier, indicator, transformation))::integer as measures,
        min(period_start) as first_day, max(period_end) as last_day
    from statements group by doc_id
)
select
    d.doc_id, d.title, d.issuer, d.doc_no, d.kind, d.published, d.published_on, d.url, d.access,
    d.source_class, c.name_zh as source_class_name, c.rank as class_rank,
    d.region, r.name_zh as region_name, r.short_zh as region_short, r.level as region_level, r.area,
    coalesce(g.observations, 0) as observations, coalesce(g.leads, 0) as leads, coalesce(g.held, 0) as held,
    coalesce(g.doubted, 0) as doubted, coalesce(g.targets, 0) as targets, coalesce(g.regions, 0) as regions,
    coalesce(g.measures, 0) as measures, g.first_day, g.last_day,
    o.order_document, o.order_published, o.order_title, o.order_issuer, o.order_kind,
    lower(concat_ws(' ', d.title, d.issuer, d.doc_no, d.kind, d.published, c.name_zh, r.name_zh, d.doc_id)) as order_words
from documents as d
join labels as c on c.list = 'source_class' and c.code = d.source_class
join regions as r on r.region = d.region
join catalogued as o on o.doc_id = d.doc_id
left join given as g on g.doc_id = d.doc_id
order by o.order_document
