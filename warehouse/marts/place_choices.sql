-- grain: a measure and period that districts of an area (empty: all) state, of regions and sectors or of one industry:
-- how many districts do; zones and groups overlap districts and are left out
with stated as (
    select
        measure_code(indicator, transformation, subject, qualifier) as measure,
        subject_kind, subject, qualifier, indicator, transformation, period, period_kind, period_label, period_end, "time", unit,
        if(grouping(area) = 1, '', area) as area, count(distinct region)::integer as districts
    from preferred
    where region_level in ('district', 'county') and status = 'actual' and origin = 'stated'
        and not is_event and not is_average and indicator <> 'other' and period <> ''
        and transformation in ('level', 'new', 'yoy', 'share') and subject_kind in ('region', 'sector', 'cluster')
    group by grouping sets (
        (measure, subject_kind, subject, qualifier, indicator, transformation, period, period_kind, period_label, period_end, "time", unit),
        (measure, subject_kind, subject, qualifier, indicator, transformation, period, period_kind, period_label, period_end, "time", unit, area)
    )
)
select s.*, m.measure_name, m.theme
from stated as s
join measures as m on m.measure = s.measure and m.subject_kind = s.subject_kind
