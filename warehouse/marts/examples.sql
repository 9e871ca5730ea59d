-- grain: one row per observation of an example document, of the invented district; as listed has them
select
    t.observation_id, t.observation_id as source_ids, t.doc_id, t.region, t.region_name, t.region_short, t.region_level, t.area,
    t.subject_kind, t.subject, t.qualifier, t.cluster, t.cluster_name, t.relation,
    t.indicator, t.indicator_name, t.theme, t.indicator_kind, t.better, t.transformation, t.transformation_name,
    t.period, t.period_kind, t.period_label, t.period_start, t.period_end, t."year", t."time", t.status, t.status_name,
    'stated' as origin, t.value, t.unit, t.bound, t.bound_name, t.text, t.doubt,
    1::integer as statements, null::double as spread, if(h.observation_id is null, sole.name_zh, '') as lead_reason,
    t.doc_title, t.doc_issuer, t.doc_no, t.doc_kind, t.published, t.published_on, t.source_class, t.source_class_name,
    t.url, t.access, t.locator, t.is_event, t.is_average, t.is_whole_year,
    h.observation_id is not null as is_held, coalesce(h.held_reason, '') as held_reason,
    0::integer as segment, '' as break_reason
from told as t
left join held as h on h.observation_id = t.observation_id
cross join (select name_zh from labels where list = 'lead_reason' and code = 'only') as sole
where t.region = 'EXAMPLE'
