-- grain: an observation or derived level behind a break of its series: how many breaks lie before it, why the last one does
-- a derived level is of the scope of the level that gives it; a goal of the scope that was known when it was set, an undated one of
-- the newest
-- for the build alone
with placed as (
    select
        observation_id, series_key, "time",
        case when status = 'target' then coalesce(published_on, date '9999-12-31') else date '9999-12-31' end as set_on
    from described where series_key in (select series_key from parted)
    union all
    select d.observation_id, l.series_key, l."time", date '9999-12-31'
    from derived as d join described as l on l.observation_id = d.level_id
    where l.series_key in (select series_key from parted)
)
select p.observation_id, count(*)::integer as segment, arg_max(b.reason, b.begins) as break_reason
from placed as p
join parted as b on b.series_key = p.series_key and b.begins <= p."time" and b.known_date <= p.set_on
group by p.observation_id
