-- grain: one row per loaded observation, those held back included; lead_reason is empty where another statement leads
-- the rows of a series lie side by side, or a question would have to read the whole table to find a few of them
-- search_text: what the free words of 数据 are looked for in, lower case
select
    o.observation_id, o.observation_id as source_ids, o.doc_id,
    o.region, o.region_name, o.region_short, o.region_level, o.area,
    o.subject_kind, o.subject, o.qualifier, o.cluster, o.cluster_name, o.relation,
    o.indicator, o.indicator_name, o.theme, o.indicator_kind, o.better, o.transformation, o.transformation_name,
    o.period, o.period_kind, o.period_label, o.period_start, o.period_end, o."year", o."time",
    o.status, o.status_name, 'stated' as origin,
    o.value, o.unit, o.bound, o.bound_name, o.text, o.doubt,
    o.statements::integer as statements, w.spread, case when o.place = 1 then w.lead_reason else '' end as lead_reason,
    o.doc_title, o.doc_issuer, o.doc_no, o.doc_kind, o.published, o.published_on,
    o.source_class, o.source_class_name, o.url, o.locator,
    o.is_event, o.is_average, o.is_whole_year, o.is_held, o.held_reason,
    lower(concat_ws(' ', o.region_name, o.region_short, o.area, o.subject, o.qualifier, o.cluster_name,
        o.indicator_name,
        o.theme, o.transformation_name, o.period_label, o.period, o.status_name, o.text, o.doubt, o.doc_title,
            o.doc_issuer,
        o.doc_no, o.doc_kind, o.source_class_name, o.observation_id)) as search_text
from ordered as o
left join reasons as w on w.business_key = o.business_key
order by o.region, o.subject_kind, o.subject, o.indicator, o.transformation, o.period, o.observation_id
