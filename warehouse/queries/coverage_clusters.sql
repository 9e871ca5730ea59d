-- grain: municipal cluster × indicator and transformation: the best statement of the year in the city or any district
-- state: stated under the cluster's own name (same), derived, part-year, or only under another name
with cells as (
    select
        p.*, p.indicator || '-' || p.transformation as measure,
        case
            when p.relation <> 'same' then 'other_name'
            when p.origin = 'derived' then 'derived'
            when p.is_whole_year or p.indicator_kind in ('stock', 'ratio') and month(p.period_end) = 12 then 'stated'
            else 'part'
        end as state
    from preferred as p
    where p.subject_kind = 'cluster' and p."cluster" <> '' and p.status = 'actual' and p."year" = $year
        and not p.is_event and not p.is_average and p.qualifier = '' and p.indicator <> 'other'
)
select * from cells
where list_contains($measures, measure)
qualify row_number() over (
    partition by "cluster", measure
    order by region <> '500000', state <> 'stated', state <> 'derived', state <> 'part', period_end desc, observation_id
) = 1
order by "cluster", measure
