-- why: 2.88 亿片 and 6353 万片 of one product cannot stand on one axis; the rarer unit waits until a correction converts it
-- severity: holds back
with units as (
    select subject_kind, subject, qualifier, indicator, transformation, unit, count(*) as times
    from observations group by all
),
usual as (
    select subject_kind, subject, qualifier, indicator, transformation, arg_max(unit, (times, unit)) as unit
    from units group by subject_kind, subject, qualifier, indicator, transformation
    having count(*) > 1
)
select o.observation_id, '' as other_id,
    '单位“' || o.unit || '”与同一指标其他数的“' || u.unit || '”不同，请在 corrections.csv 里换算' as reason
from observations as o
join usual as u using (subject_kind, subject, qualifier, indicator, transformation)
where o.unit <> u.unit
