-- grain: one row per observation of an example document, of the invented district; as listed has them
select
    observation_id, source_ids, doc_id, region, region_name, region_short, region_level, area,
    subject_kind, subject, qualifier, cluster, cluster_name, relation,
    indicator, indicator_name, theme, indicator_kind, better, transformation, transformation_name,
    period, period_kind, period_label, period_start, period_end, "year", "time", status, status_name, origin,
    value, unit, bound, bound_name, text, doubt, statements, spread, lead_reason,
    doc_title, doc_issuer, doc_no, doc_kind, published, published_on, source_class, source_class_name, url, access, locator,
    is_event, is_average, is_whole_year, is_held, held_reason
from spoken
where region_level = 'example'
