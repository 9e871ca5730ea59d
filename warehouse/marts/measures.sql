-- grain: one row per measure (what a reader picks): subject_kind, subject, qualifier, indicator, transformation
-- counts are of preferred values; best_period: the whole year that most districts state, the newest of equals
with places as (
    select
        p.*, measure_code(p.indicator, p.transformation, p.subject, p.qualifier) as measure,
        p.region_level in ('district', 'county') as is_district,
        p.status = 'actual' and p.origin = 'stated' as is_actual
    from preferred as p
),
years as (
    select measure, period, max("year") as "year", count(*) filter (is_district) as districts, count(*) as regions
    from places where is_actual and is_whole_year group by measure, period
),
best as (
    select measure, arg_max(period, (districts, regions, "year")) as best_period, max(districts) as best_districts
    from years group by measure
)
select
    p.measure,
    measure_name(p.indicator, any_value(p.indicator_name), any_value(h.name_zh), any_value(x.name_zh),
        p.subject, p.qualifier) as measure_name,
    p.subject_kind, p.subject, p.qualifier, p.indicator, any_value(p.indicator_name) as indicator_name,
    any_value(p.theme) as theme, any_value(p.indicator_kind) as indicator_kind, any_value(p.better) as better,
    p.transformation, any_value(p.transformation_name) as transformation_name,
    mode(p.unit) as unit, any_value(p."cluster") as "cluster", any_value(p.relation) as relation,
    bool_or(p.is_event) as is_event, bool_or(p.is_average) as is_average,
    count(*)::integer as "values",
    (count(*) filter (p.is_actual))::integer as actuals,
    (count(*) filter (p.status = 'target'))::integer as targets,
    (count(*) filter (p.status = 'expected'))::integer as expected,
    (count(*) filter (p.origin = 'derived'))::integer as derived,
    (count(*) filter (p.is_actual and p.region_level = 'city'))::integer as city_values,
    (count(distinct p.region) filter (p.is_actual and p.is_district))::integer as districts,
    coalesce(any_value(b.best_period), '') as best_period,
    coalesce(any_value(b.best_districts), 0)::integer as best_districts,
    min(p."year") filter (p.is_actual) as first_year, max(p."year") filter (p.is_actual) as last_year
from places as p
join labels as x on x.list = 'measure_suffix' and x.code = p.transformation
left join labels as h on h.list = 'indicator_short' and h.code = p.indicator
left join best as b on b.measure = p.measure
group by p.measure, p.subject_kind, p.subject, p.qualifier, p.indicator, p.transformation
