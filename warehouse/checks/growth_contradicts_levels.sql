-- why: a growth that the levels of two years contradict is a misreading, a revision or another scope; a question to
-- the source
-- severity: reports
-- levels are nominal and growth often real: only a different sign or more than 20 points apart, and no revised or
-- doubted value
with growth as (
    select * from described
    where transformation = 'yoy' and status = 'actual' and not is_event and not is_average and doubt = ''
),
levels as (
    select * from described
    where transformation = 'level' and status = 'actual' and not is_event and doubt = '' and value > 0
        and "bound" = 'eq'
),
compared as (
    select
        g.observation_id, y.observation_id as other_id, b.observation_id as base_id, g.value as stated, y.value as now,
            b.value as before,
        y.unit, 100 * (y.value / b.value - 1) as computed
    from growth as g
    join levels as y on y.region = g.region and y.subject_kind = g.subject_kind and y.subject = g.subject
        and y.qualifier = g.qualifier and y.indicator = g.indicator and y.period = g.period and y.doc_id = g.doc_id
    join levels as b on b.region = g.region and b.subject_kind = g.subject_kind and b.subject = g.subject
        and b.qualifier = g.qualifier and b.indicator = g.indicator and b.period = year_before(g.period)
            and b.unit = y.unit
)
select
    observation_id, other_id,
    '称增长 ' || stated || '%，而由 ' || before || '（' || base_id || '）到 ' || now || unit || ' 算得 ' || round(computed, 1)
        || '%' as reason
from compared
where abs(computed - stated) > 20 or (sign(computed) <> sign(stated) and abs(computed - stated) > 5)
