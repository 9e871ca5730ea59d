-- grain: a measure and period that districts state: how many do, for the map and the ranking
-- zones and groups overlap districts and are left out; $subject narrows to one industry (empty: no industry)
select
    indicator || '-' || transformation || case when subject <> '' then '@' || subject else '' end
        || case when qualifier <> '' then '~' || qualifier else '' end as measure,
    subject_kind, subject, qualifier, indicator, indicator_name, transformation, transformation_name, theme,
    period, period_kind, period_label, period_end, "time", unit,
    count(distinct region)::integer as districts
from preferred
where region_level in ('district', 'county') and status = 'actual' and origin = 'stated'
    and not is_event and not is_average and indicator <> 'other'
    and transformation in ('level', 'new', 'yoy', 'share')
    and (subject_kind in ('region', 'sector') and $subject = '' or subject_kind = 'cluster' and subject = $subject)
group by all
order by districts desc, period_end desc, measure
