-- grain: district × measure: the best that is preferred for the year: a whole year or year's end, else derived, else part of it
-- state: stated, derived, part
with cells as (
    select
        p.*, measure_code(p.indicator, p.transformation, p.subject, p.qualifier) as measure,
        case
            when p.origin = 'derived' then 'derived'
            when p.is_whole_year or p.indicator_kind in ('stock', 'ratio') and month(p.period_end) = 12 then 'stated'
            else 'part'
        end as state
    from preferred as p
    where p.region_level in ('district', 'county') and p.status = 'actual' and p."year" = $year
        and p.subject_kind in ('region', 'sector') and not p.is_event and not p.is_average
        and ($area = '' or p.area = $area)
)
select * from cells
where list_contains($measures, measure)
qualify row_number() over (
    partition by region, measure
    order by state <> 'stated', state <> 'derived', period_end desc, observation_id
) = 1
order by region, measure
