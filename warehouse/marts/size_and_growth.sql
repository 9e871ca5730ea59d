-- grain: a level or a growth rate of an industry, both stated for one place, period and measure of output
-- row: its place in listed; industries: how many have both in that place, period and measure
with pairs as (
    select l.region, l.indicator, l.period, l.rowid as level_row, g.rowid as growth_row
    from listed as l
    join listed as g
        on g.region = l.region and g.subject_kind = l.subject_kind and g.subject = l.subject and g.qualifier = l.qualifier
        and g.indicator = l.indicator and g.period = l.period and g.status = l.status
    where l.lead_reason <> '' and g.lead_reason <> '' and l.subject_kind = 'cluster' and l.qualifier = '' and l.status = 'actual' and not l.is_event and l.period <> ''
        and l.indicator in ('gross_output', 'revenue', 'value_added')
        and l.transformation = 'level' and g.transformation = 'yoy' and l.origin = 'stated'
),
counted as (
    select *, (count(*) over (partition by region, indicator, period))::integer as industries from pairs
)
select industries, unnest([level_row, growth_row]) as row from counted
