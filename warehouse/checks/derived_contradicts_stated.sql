-- why: a stated level and the one that follows from the next year's level and growth should agree within rounding
-- severity: reports
with stated as (
    select * from described
    where transformation = 'level' and status = 'actual' and not is_event and not is_average and "bound" = 'eq'
        and doubt = ''
),
growth as (
    select * from described where transformation = 'yoy' and status = 'actual' and not is_event and not is_average
        and "bound" = 'eq'
),
pairs as (
    select
        b.observation_id, y.observation_id || '~' || g.observation_id as other_id, b.value as given, b.unit,
        y.value / (1 + g.value / 100) as derived, y.value, g.value as rate,
        -- what half a unit in the last digit of level, growth and stated base can move
        0.5 * pow(10, -y.decimals) / (1 + g.value / 100) + 0.5 * pow(10, -b.decimals)
            + y.value / pow(1 + g.value / 100, 2) * 0.5 * pow(10, -g.decimals) / 100 as tolerance
    from stated as y
    join growth as g on g.doc_id = y.doc_id and g.region = y.region and g.subject_kind = y.subject_kind
        and g.subject = y.subject
        and g.qualifier = y.qualifier and g.indicator = y.indicator and g.period = y.period and g.value > -100
    join stated as b on b.region = y.region and b.subject_kind = y.subject_kind and b.subject = y.subject
        and b.qualifier = y.qualifier and b.indicator = y.indicator and b.unit = y.unit
            and b.period = year_before(y.period)
    where y.indicator in (select code from labels where list = 'derivable')
)
select observation_id, other_id, '直接陈述 ' || given || unit || '，由 ' || value || ' 与增速 ' || rate || '% 推算为 '
    || round(derived, 2) as reason
from pairs
where abs(given - derived) > tolerance
