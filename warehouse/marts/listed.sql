-- grain: one row per observation that can be listed: every statement, held back or not, and every derived value
-- search_text of a derived value is spoken of its own period, not of the statements it was derived from
select * from statements
union all by name
select
    p.*,
    lower(concat_ws(' ', p.region_name, p.region_short, p.area, p.subject, p.qualifier, p.cluster_name, p.indicator_name,
        p.theme, p.transformation_name, p.period_label, p.period, p.status_name, '推算', p.doubt, p.doc_title, p.doc_issuer,
        p.doc_no, p.doc_kind, p.source_class_name, p.observation_id)) as search_text
from preferred as p
where p.origin = 'derived'
