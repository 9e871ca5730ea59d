-- why: a break parts two statements of one series, the later from the earlier; one that parts nothing would be overlooked
-- severity: stops
select
    b.observation_id, b.after_id as other_id,
    'seeds/breaks.csv 的 ' || b.observation_id || ' 与 ' || b.after_id || case
        when f.observation_id is null or a.observation_id is null then ' 至少有一条不在观测里，两条都须是现有的观测'
        else ' 不是同一系列里一后一前的两条，地区、对象、限定、指标、变换都须相同，前者时期在后'
    end as reason
from breaks as b
left join raw_observations as f on f.observation_id = b.observation_id
left join raw_observations as a on a.observation_id = b.after_id
where f.observation_id is null or a.observation_id is null
    or (f.region, f.subject_kind, f.subject, f.qualifier, f.indicator, f.transformation)
        <> (a.region, a.subject_kind, a.subject, a.qualifier, a.indicator, a.transformation)
    or f.period = a.period or left(f.period, 4) < left(a.period, 4)
