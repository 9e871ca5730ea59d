-- grain: one row per period code that an observation gives, and the same a year earlier; period_kind is null where the
-- code is no period
-- time: the end of the period as a decimal year, so that the end of 2023 is 2024.0 for the year 2023 and for 2023-12
-- alike
with given as (
    select distinct period from raw_observations where period is not null
),
codes as (
    select period from given union select year_before(period) from given where year_before(period) is not null
),
shapes as (
    select
        period,
        case
            when period = '' then ''
            when regexp_full_match(period, '\d{4}') then 'year'
            when regexp_full_match(period, '\d{4}-H[12]') then 'half'
            when regexp_full_match(period, '\d{4}-Q[1-4]') then 'quarter'
            when regexp_full_match(period, '\d{4}-(0[1-9]|1[0-2])') then 'month'
            when regexp_full_match(period, '\d{4}/\d{4}') then 'span'
            when regexp_full_match(period, '\d{4}-(0[1-9]|1[0-2])/\d{4}-(0[1-9]|1[0-2])') then 'span'
        end as shape,
        try_cast(left(period, 4) as integer) as start_year,
        coalesce(try_cast(regexp_extract(period, '/(\d{4})', 1) as integer), start_year) as end_year,
        period like '%/%' and period not like '%-%' as is_years
    from codes
),
months as (
    select
        *,
        case shape
            when 'half' then 6 * right(period, 1)::integer - 5
            when 'quarter' then 3 * right(period, 1)::integer - 2
            when 'month' then right(period, 2)::integer
            when 'span' then coalesce(try_cast(regexp_extract(period, '^\d{4}-(\d\d)/', 1) as integer), 1)
            else 1
        end as start_month,
        case shape
            when 'half' then start_month + 5
            when 'quarter' then start_month + 2
            when 'month' then start_month
            when 'span' then coalesce(try_cast(regexp_extract(period, '/\d{4}-(\d\d)$', 1) as integer), 12)
            else 12
        end as end_month
    from shapes
),
judged as (
    select
        *,
        case when shape = '' then shape
            when start_year between 1949 and 2100 and end_year <= 2100
                and 12 * start_year + start_month <= 12 * end_year + end_month
                and not (is_years and start_year = end_year) then shape
        end as period_kind
    from months
)
select
    period,
    period_kind,
    case period_kind
        when '' then '时期未注明'
        when 'year' then period || '年'
        when 'month' then start_year || '年' || start_month || '月'
        when 'span' then case
            when is_years then start_year || '—' || end_year || '年'
            when start_year = end_year then start_year || '年' || start_month || '—' || end_month || '月'
            else start_year || '年' || start_month || '月—' || end_year || '年' || end_month || '月'
        end
        else start_year || '年' || coalesce(parts.name_zh, '')
    end as period_label,
    case when period_kind <> '' then make_date(start_year, start_month, 1) end as period_start,
    case when period_kind <> '' then last_day(make_date(end_year, end_month, 1)) end as period_end,
    case when period_kind <> '' then end_year end as "year",
    case when period_kind <> '' then end_year + end_month / 12.0 end as "time"
from judged
left join labels as parts on parts.list = 'period_part' and parts.code = right(judged.period, 2)
