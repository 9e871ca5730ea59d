-- grain: one row per level a year before that one document's level and growth give together (one step, never more) and no
-- document states; of several the one of the better source
-- for the build alone
with usable as (
    select * from described anti join held using (observation_id)
    where status = 'actual' and not is_event and not is_average
        and indicator in (select code from labels where list = 'derivable')
),
pairs as (
    select
        y.observation_id as level_id, g.observation_id as growth_id, year_before(y.period) as base_period,
        y.value / (1 + g.value / 100) as base_value,
        case when d.note = '取整' then 0 else y.decimals end as digits, y.series_key,
        y.class_rank, y.kind_rank, coalesce(y.published_on, date '0001-01-01') as known_date,
        concat_ws('；', nullif(y.doubt, ''), case when g.doubt <> y.doubt then nullif(g.doubt, '') end) as base_doubt,
        y.bound as level_bound,
        -- a bound belongs to the magnitude: a fall of "more than 5 %" is a growth of at most -5
        case
            when g.value < 0 and g.bound = 'ge' then 'le'
            when g.value < 0 and g.bound = 'le' then 'ge'
            else g.bound
        end as growth_bound
    from usable as y
    join usable as g on g.doc_id = y.doc_id and g.region = y.region and g.subject_kind = y.subject_kind
        and g.subject = y.subject
        and g.qualifier = y.qualifier and g.indicator = y.indicator and g.period = y.period
    join labels as d on d.list = 'derivable' and d.code = y.indicator
    where y.transformation = 'level' and g.transformation = 'yoy' and y.value > 0 and g.value > -100
),
bounded as (
    select
        *, level_id || '~' || growth_id as observation_id, concat_ws('|', series_key, base_period, 'actual') as base_key,
        case growth_bound when 'ge' then 'le' when 'le' then 'ge' else growth_bound end as growth_side,
        case
            when level_bound = growth_side then level_bound
            when level_bound = 'eq' then growth_side
            when growth_side = 'eq' then level_bound
            when 'approx' in (level_bound, growth_side) then 'approx'
        end as base_bound
    from pairs
),
unstated as (
    select * from bounded
    anti join (select business_key from described anti join held using (observation_id)) as s on s.business_key = bounded.base_key
    where base_period is not null and base_bound is not null
)
select observation_id, level_id, growth_id, base_period, round(base_value, digits) as base_value, base_bound, base_doubt
from unstated
qualify row_number() over (
    partition by base_key order by base_doubt <> '', class_rank, kind_rank, known_date desc, observation_id
) = 1
