-- grain: one row per measure, level of region (district stands for counties too), period, status and origin with a
-- preferred value: how many regions state it
-- weak_sources: how many of those rest on a repost or a secondary source or carry a doubt
select
    measure_code(indicator, transformation, subject, qualifier) as measure, subject_kind,
    case when region_level = 'county' then 'district' else region_level end as region_level, period, period_kind,
        period_label, period_end, "year", status, origin,
    count(distinct region)::integer as regions,
    (count(distinct region) filter (source_class in ('repost', 'secondary') or doubt <> ''))::integer as weak_sources,
    count(distinct doc_id)::integer as documents
from preferred
where not is_event
group by all
