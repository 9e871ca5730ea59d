-- grain: one row per document, with what it gave: statements, those that lead, those held back, regions and measures
select
    d.doc_id, d.title, d.issuer, d.doc_no, d.kind, d.published, d.published_on, d.url,
    d.source_class, c.name_zh as source_class_name, c.rank as class_rank,
    d.region, r.name_zh as region_name, r.short_zh as region_short, r.level as region_level, r.area,
    count(s.observation_id)::integer as observations,
    (count(*) filter (s.lead_reason <> ''))::integer as leads,
    (count(*) filter (s.is_held))::integer as held,
    (count(*) filter (s.doubt <> ''))::integer as doubted,
    (count(*) filter (s.status = 'target'))::integer as targets,
    count(distinct s.region)::integer as regions,
    count(distinct hash(s.subject_kind, s.subject, s.qualifier, s.indicator, s.transformation))::integer as measures,
    min(s.period_start) as first_day, max(s.period_end) as last_day
from documents as d
join labels as c on c.list = 'source_class' and c.code = d.source_class
join regions as r on r.region = d.region
left join statements as s on s.doc_id = d.doc_id
group by all
