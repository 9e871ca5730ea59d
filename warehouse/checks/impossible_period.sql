-- why: a period that is no period (2025-H3, 2025-13, an end before its start) has no place on any axis
-- severity: refuses
select o.file, o.line, '时期“' || o.period || '”不成立；应为 2023、2025-H1、2025-Q1、2025-05、2025-01/2025-05 或 2023/2027' as reason
from raw_observations as o
join periods as p on p.period = o.period
where p.period_kind is null
