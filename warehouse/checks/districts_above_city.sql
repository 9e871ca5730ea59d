-- why: the districts of a period together cannot be more than the city
-- severity: reports
with firsts as (
    select region, region_level, subject_kind, subject, qualifier, indicator, period, period_label, unit,
        max(value) as value,
        min(observation_id) as observation_id
    from described
    where transformation = 'level' and status = 'actual' and not is_event and doubt = ''
        and subject_kind in ('region', 'sector')
        and indicator in ('gdp', 'value_added', 'gross_output', 'firms_hightech', 'firms_tech', 'firms_sse')
            and qualifier = ''
    group by all
),
sums as (
    select subject_kind, subject, qualifier, indicator, period, unit, sum(value) as total, count(*) as districts
    from firsts where region_level in ('district', 'county') group by all
)
select
    c.observation_id, '' as other_id,
    s.districts || '个区县之和 ' || round(s.total, 2) || ' 大于全市的 ' || c.value || c.unit || '（' || c.period_label
        || '）' as reason
from firsts as c
join sums as s using (subject_kind, subject, qualifier, indicator, period, unit)
where c.region_level = 'city' and s.total > c.value * 1.005
