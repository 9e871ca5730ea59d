-- grain: one row per observation, those of examples among them: every code spoken out, its document, its place in time
-- business_key: under which statements compete; an event (集中活动) is its document's own, so the document is part of it
-- as a view for the build alone
select
    o.observation_id, o.doc_id, o.region, r.name_zh as region_name, r.short_zh as region_short, r.level as region_level,
    r.area,
    o.subject_kind, o.subject, o.qualifier,
    coalesce(c.cluster, '') as cluster, coalesce(k.name_zh, '') as cluster_name,
    coalesce(c.relation, '') as relation,
    o.indicator, i.name_zh as indicator_name, i.theme, i.kind as indicator_kind, i.better,
    o.transformation, t.name_zh as transformation_name,
    o.period, p.period_kind, p.period_label, p.period_start, p.period_end, p."year", p."time",
    o.status, s.name_zh as status_name,
    o.value, o.decimals, o.unit, o.bound, b.name_zh as bound_name, b.rank as bound_rank, o.text, o.doubt, o.is_reviewed,
    d.title as doc_title, d.issuer as doc_issuer, d.doc_no, d.kind as doc_kind, n.rank as kind_rank,
    d.published, d.published_on, d.source_class, l.name_zh as source_class_name, l.rank as class_rank, d.url, d.access,
    '《' || d.title || '》第' || split_part(o.observation_id, '-', 2) || '条' as locator,
    list_contains(string_split(o.qualifier, '；'), '集中活动') as is_event,
    list_contains(string_split(o.qualifier, '；'), '年均') as is_average,
    p.period_kind = 'year' as is_whole_year,
    concat_ws('|', o.region, o.subject_kind, o.subject, o.qualifier, o.indicator, o.transformation) as series_key,
    concat_ws('|', series_key, o.period, o.status, case when is_event then o.doc_id end) as business_key
from observations as o
join regions as r on r.region = o.region
join indicators as i on i.indicator = o.indicator
join periods as p on p.period = o.period
join documents as d on d.doc_id = o.doc_id
join labels as t on t.list = 'transformation' and t.code = o.transformation
join labels as s on s.list = 'status' and s.code = o.status
join labels as b on b.list = 'bound' and b.code = o.bound
join labels as n on n.list = 'doc_kind' and n.code = d.kind
join labels as l on l.list = 'source_class' and l.code = d.source_class
left join cluster_subjects as c on c.subject_kind = o.subject_kind and c.subject = o.subject
left join clusters as k on k.cluster = c.cluster
