-- grain: one row per observation that can be listed: every statement, held back or not, then every derived value
-- order_*: the places of what 数据 sorts by, equal words with one place; part_*: numbers of what parts tells apart: where it is,
-- who it is of, what it measures, when and how it is told; both are no columns of an observation frame
-- segment: how many breaks of its series lie before a row: two rows with different ones are never joined; break_reason: why the
-- last of these breaks is one
-- the rows of a series lie side by side, or a question would have to read the whole table to find a few of them
with together as (
    select * from spoken
    union all by name
    select
        s.* replace (
            d.observation_id as observation_id, d.level_id || '|' || d.growth_id as source_ids, 'derived' as origin,
            p.period as period, p.period_kind as period_kind, p.period_label as period_label,
                p.period_start as period_start,
            p.period_end as period_end, p."year" as "year", p."time" as "time", p.period_kind = 'year' as is_whole_year,
            d.base_value as value, d.base_bound as bound, b.name_zh as bound_name, '' as text, d.base_doubt as doubt,
            0 as statements, null::double as spread, l.name_zh as lead_reason,
            s.locator || '、第' || split_part(d.growth_id, '-', 2) || '条' as locator
        )
    from derived as d
    join spoken as s on s.observation_id = d.level_id
    join periods as p on p.period = d.base_period
    join labels as b on b.list = 'bound' and b.code = d.base_bound
    join labels as l on l.list = 'lead_reason' and l.code = 'derived'
),
subjects as (
    select
        region, subject_kind, subject, dense_rank() over (order by (region || ' ' || subject) collate zh)::integer as order_subject,
        dense_rank() over (order by region)::integer as part_where, dense_rank() over (order by subject_kind, subject)::integer as part_who
    from (select distinct region, subject_kind, subject from observations)
),
measured as (
    select
        i.indicator, t.code as transformation, dense_rank() over (order by (i.name_zh || ' ' || t.name_zh) collate zh)::integer as order_indicator,
        row_number() over (order by i.indicator, t.code)::integer as part_what
    from indicators as i cross join labels as t where t.list = 'transformation'
),
states as (
    select
        p.period, s.code as status, o.origin, dense_rank() over (order by (s.code || ' ' || o.origin) collate zh)::integer as order_status,
        row_number() over (order by p.period, s.code, o.origin)::integer as part_when
    from (select period from observations union select base_period from derived) as p
    cross join labels as s cross join (select unnest(['stated', 'derived']) as origin) as o
    where s.list = 'status'
),
classes as (
    select
        c.code as source_class, k.code as doc_kind, dense_rank() over (order by c.name_zh collate zh)::integer as order_source,
        row_number() over (order by c.code, k.code)::integer as class_and_kind
    from labels as c cross join labels as k where c.list = 'source_class' and k.list = 'doc_kind'
)
select
    observation_id, source_ids, doc_id, region, region_name, region_short, region_level, area,
    subject_kind, subject, qualifier, cluster, cluster_name, relation,
    indicator, indicator_name, theme, indicator_kind, better, transformation, transformation_name,
    period, period_kind, period_label, period_start, period_end, "year", "time", status, status_name, origin,
    value, unit, bound, bound_name, text, doubt, statements, spread, lead_reason,
    doc_title, doc_issuer, doc_no, doc_kind, published, published_on, source_class, source_class_name, url, access, locator,
    is_event, is_average, is_whole_year, is_held, held_reason,
    coalesce(segment, 0) as segment, coalesce(break_reason, '') as break_reason,
    order_subject, order_indicator, order_status, order_source, order_title, order_document, order_published,
    part_where, part_who, part_what, part_when,
    class_and_kind * 64 + (doubt <> '')::integer + 2 * is_held::integer + 4 * is_event::integer + 8 * is_average::integer
        + 16 * (statements > 1)::integer + 32 * (lead_reason <> '')::integer as part_how
from together
left join subjects using (region, subject_kind, subject)
left join measured using (indicator, transformation)
left join states using (period, status, origin)
left join classes using (source_class, doc_kind)
left join catalogued using (doc_id)
left join segments using (observation_id)
