-- grain: one row per series, a measure in one region; counts are of its preferred values, events apart
-- is_cluster_line: of the names that are the same as a municipal cluster the one with most points, whose line is the
-- cluster's
with counted as (
    select
        region, any_value(region_name) as region_name, any_value(region_level) as region_level, any_value(area) as area,
        subject_kind, subject, qualifier, indicator, transformation,
        measure_code(indicator, transformation, subject, qualifier) as measure,
        any_value("cluster") as "cluster", any_value(relation) as relation, bool_or(is_event) as is_event,
        (count(*) filter (status = 'actual' and origin = 'stated'))::integer as points,
        (count(*) filter (status = 'actual' and origin = 'stated' and is_whole_year))::integer as whole_years,
        (count(*) filter (origin = 'derived'))::integer as derived,
        (count(*) filter (status = 'target'))::integer as targets,
        (count(*) filter (status = 'expected'))::integer as expected,
        count(distinct doc_id)::integer as documents,
        arg_min(period, ("time", period)) filter (status = 'actual' and origin = 'stated') as first_period,
        arg_max(period, ("time", period)) filter (status = 'actual' and origin = 'stated') as last_period,
        max(period_end) filter (status = 'actual' and origin = 'stated') as last_period_end
    from preferred
    group by region, subject_kind, subject, qualifier, indicator, transformation
),
lines as (
    select
        region, qualifier, indicator, transformation, "cluster",
        arg_max(subject, (points, last_period_end, derived, subject)) as subject
    from counted
    where relation = 'same' and not is_event
    group by region, qualifier, indicator, transformation, "cluster"
)
select c.*, l.subject is not null as is_cluster_line
from counted as c
left join lines as l
    on c.relation = 'same' and l.region = c.region and l.qualifier = c.qualifier and l.indicator = c.indicator
    and l.transformation = c.transformation and l."cluster" = c."cluster" and l.subject = c.subject
