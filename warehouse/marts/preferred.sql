-- grain: one row per business key: the statement that leads, or, where no document states the level, the one derived
-- for it; in the order of series and time, as in statements
with stated as (
    select * exclude (search_text) from statements where lead_reason <> ''
),
candidates as (
    select
        s.* exclude (search_text) replace (
            d.observation_id as observation_id,
            d.level_id || '|' || d.growth_id as source_ids,
            p.period as period, p.period_kind as period_kind, p.period_label as period_label,
                p.period_start as period_start,
            p.period_end as period_end, p."year" as "year", p."time" as "time", p.period_kind = 'year' as is_whole_year,
            'derived' as origin, d.base_value as value, d.base_bound as bound, b.name_zh as bound_name, '' as text,
            d.base_doubt as doubt, 0 as statements, null::double as spread, l.name_zh as lead_reason,
            s.locator || '、第' || split_part(d.growth_id, '-', 2) || '条' as locator
        ),
        row_number() over (
            partition by s.region, s.subject_kind, s.subject, s.qualifier, s.indicator, p.period
            order by d.base_doubt <> '', d.class_rank, d.kind_rank, d.known_date desc, d.observation_id
        ) as place
    from derived as d
    join statements as s on s.observation_id = d.level_id
    join periods as p on p.period = d.base_period
    join labels as b on b.list = 'bound' and b.code = d.base_bound
    join labels as l on l.list = 'lead_reason' and l.code = 'derived'
),
unstated as (
    select c.* exclude (place) from candidates as c
    anti join stated as s on s.region = c.region and s.subject_kind = c.subject_kind and s.subject = c.subject
        and s.qualifier = c.qualifier and s.indicator = c.indicator and s.transformation = c.transformation
        and s.period = c.period and s.status = c.status
    where c.place = 1
)
from (from stated union all by name from unstated)
order by region, subject_kind, subject, indicator, transformation, period, observation_id
