-- grain: one row per series and due time: the goal in force (newest plan), what it started from and what is so by now
-- row: the place of the goal in listed, with what is asked for it beside
-- base: the last actual whose period had ended when the goal was set: when the plan came out, an undated one at the
--   beginning of the years that its title names (2023—2027年); else the first actual (is_base_guessed)
-- latest: the last actual up to the due time; final: the one at it; a part-year never stands against a whole year
-- part: where no actual stands at the due time, the last one of a part of the due year (2025-H1 of 2025): never a verdict
-- unfit: where no actual stands, the last one of a part of any year: said to be all there is, never a verdict
-- is_undated: the plan names no time, so that its period is no more than the month that it came out in
-- apart: the last actual on the other side of a break of the series, which the goal is not held against
-- superseded: older plans with another goal for the same due time (drift), their ids newest first, joined by |
with aims as (
    select
        s.rowid as row, s.observation_id, s.doc_id, s.region, s.area, s.subject_kind, s.subject, s.qualifier,
        s.indicator, s.indicator_kind, s.theme, s.transformation, s.period, s.period_kind, s."time", s.value, s.unit,
        s.published_on, s.lead_reason, s.segment, s.break_reason,
        s.period_kind = 'month' and s.period = coalesce(strftime(s.published_on, '%Y-%m'), '') as is_undated,
        coalesce(s.published_on, try_cast(regexp_extract(s.doc_title, '(20\d\d)年?[—–－~至-]20\d\d年', 1) || '-01-01' as date)) as set_on,
        s."year" as due_year, s."time" as due_time,
        concat_ws('|', s.region, s.subject_kind, s.subject, s.qualifier, s.indicator, s.transformation, s."time",
            case when s.transformation in ('new', 'change') then s.period end) as goal_key
    from listed as s
    where s.origin = 'stated' and s.status = 'target' and not s.is_event and not s.is_held and s.period <> ''
),
goals as (
    select * from aims where lead_reason <> ''
    qualify row_number() over (partition by goal_key order by published_on desc nulls last, observation_id) = 1
),
older as (
    select
        g.goal_key, count(*)::integer as superseded,
        string_agg(a.observation_id, '|' order by a.published_on desc nulls last, a.observation_id) as superseded_ids
    from goals as g
    join aims as a on a.goal_key = g.goal_key and a.value <> g.value
        and coalesce(a.published_on, date '0001-01-01') < g.published_on
    group by g.goal_key
),
actuals as (
    select
        g.goal_key, g.due_time, g.set_on, a.observation_id, a.period, a.period_label, a.period_start, a.period_end,
        a."time", a.value, a.bound, a.bound_name, a.doubt,
        a.segment <> g.segment as is_apart, if(a.segment > g.segment, a.break_reason, g.break_reason) as apart_reason,
        case
            when g.transformation in ('new', 'change') then a.period = g.period
            when g.transformation = 'level' and g.indicator_kind in ('stock', 'index') then a.period_kind in ('year', 'month')
            when g.period_kind in ('year', 'span') then a.is_whole_year
            else a.period_kind = g.period_kind and substr(a.period, 5) = substr(g.period, 5)
        end as is_point,
        g.period_kind = 'year' and not a.is_whole_year and a."year" = g.due_year and year(a.period_start) = g.due_year as is_part
    from goals as g
    join preferred as a
        on a.region = g.region and a.subject_kind = g.subject_kind and a.subject = g.subject
        and a.qualifier = g.qualifier and a.indicator = g.indicator and a.transformation = g.transformation and a.unit = g.unit
    where a.status = 'actual' and a.origin = 'stated' and a."time" <= g.due_time
),
points as (
    select * from actuals where is_point and not is_apart
),
apart as (
    select goal_key, arg_max(p, ("time", observation_id)) as apart from actuals as p where is_point and is_apart group by goal_key
),
parts as (
    select goal_key, arg_max(p, ("time", -epoch(period_start), observation_id)) as part
    from actuals as p where is_part and not is_point and not is_apart group by goal_key
),
unfit as (
    select goal_key, arg_max(period_label, ("time", -epoch(period_start), observation_id)) as period_label
    from actuals where not is_point and not is_apart group by goal_key
),
bases as (
    select
        goal_key,
        case when set_on is null then arg_min(p, ("time", observation_id))
            else arg_max(p, ("time", observation_id)) filter (period_end < set_on)
        end as base
    from points as p group by goal_key, set_on
),
latest as (
    select
        goal_key, arg_max(p, ("time", observation_id)) as latest,
        arg_max(p, observation_id) filter ("time" = due_time) as final
    from points as p group by goal_key
),
answering as (
    select
        doc_id, region, subject_kind, subject, qualifier, indicator, transformation, period,
        string_agg(distinct lead, '|') as lead, string_agg(distinct support, '|') as support,
        string_agg(distinct chain_leader, '|') as chain_leader, string_agg(distinct note, '；') as responsible_note
    from responsible group by all
)
select
    g.row, g.observation_id, g.region, g.area, g.subject_kind, g.subject, g.qualifier, g.indicator, g.theme, g.transformation,
    g.period, g."time", g.due_year, g.due_time,
    b.base.observation_id as base_id, b.base.period as base_period, b.base.period_label as base_period_label,
    b.base."time" as base_time, b.base.value as base_value, b.base.bound as base_bound, b.base.bound_name as base_bound_name,
    b.base is not null and g.set_on is null as is_base_guessed,
    l.latest.observation_id as latest_id, l.latest.period as latest_period,
    l.latest.period_label as latest_period_label,
    l.latest."time" as latest_time, l.latest.value as latest_value, l.latest.bound as latest_bound,
    l.latest.bound_name as latest_bound_name, l.latest.doubt as latest_doubt,
    l.final.observation_id as final_id, l.final.value as final_value, l.final.bound as final_bound,
    if(l.final is null, p.part.observation_id, null) as part_id, if(l.final is null, p.part.period, null) as part_period,
    if(l.final is null, p.part.period_label, null) as part_period_label, if(l.final is null, p.part."time", null) as part_time,
    if(l.final is null, p.part.value, null) as part_value, if(l.final is null, p.part.bound, null) as part_bound,
    if(l.final is null, p.part.bound_name, null) as part_bound_name,
    if(l.latest is null, u.period_label, null) as unfit_period_label, g.is_undated,
    a.apart.period_label as apart_period_label, a.apart."time" as apart_time, a.apart.apart_reason as apart_reason,
    coalesce(o.superseded, 0) as superseded, coalesce(o.superseded_ids, '') as superseded_ids,
    coalesce(r.lead, '') as lead, coalesce(r.support, '') as support, coalesce(r.chain_leader, '') as chain_leader,
    coalesce(r.responsible_note, '') as responsible_note
from goals as g
left join bases as b using (goal_key)
left join latest as l using (goal_key)
left join parts as p using (goal_key)
left join apart as a using (goal_key)
left join unfit as u using (goal_key)
left join older as o using (goal_key)
left join answering as r using (doc_id, region, subject_kind, subject, qualifier, indicator, transformation, period)
