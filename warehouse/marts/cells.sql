-- grain: the best that is preferred for the year of a district and a measure (by: district), or of a municipal cluster and an
-- indicator with its transformation, in the city or any district (by: cluster)
-- row: its place in listed; state: stated (a whole year or year's end), else derived, else part of it; a cluster's under another name: other_name
with counted as (
    select
        *, rowid as row, measure_code(indicator, transformation, subject, qualifier) as full_measure,
        case
            when origin = 'derived' then 'derived'
            when is_whole_year or indicator_kind in ('stock', 'ratio') and month(period_end) = 12 then 'stated'
            else 'part'
        end as own_state
    from listed
    where lead_reason <> '' and status = 'actual' and "year" is not null and not is_event and not is_average
),
districts as (
    select
        'district' as "by", region as line, full_measure as measure, "year", own_state as state, row,
        row_number() over (
            partition by region, full_measure, "year"
            order by own_state <> 'stated', own_state <> 'derived', period_end desc, observation_id
        ) as place
    from counted
    where region_level in ('district', 'county') and subject_kind in ('region', 'sector')
),
clusters as (
    select
        'cluster', "cluster" as line, indicator || '-' || transformation as measure, "year",
        case when relation <> 'same' then 'other_name' else own_state end as state, row,
        row_number() over (
            partition by line, measure, "year"
            order by region <> '500000', state <> 'stated', state <> 'derived', state <> 'part', period_end desc, observation_id
        ) as place
    from counted
    where subject_kind = 'cluster' and "cluster" <> '' and qualifier = '' and indicator <> 'other'
)
select * exclude (place) from (from districts union all from clusters) where place = 1
