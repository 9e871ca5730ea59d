-- why: who answers for a target stands beside it; a line that fits no statement is shown nowhere
-- severity: reports
select '' as observation_id, '' as other_id,
    'responsible.csv 的一行找不到对应的观测：' || concat_ws(' ', r.doc_id, r.region, r.subject, r.qualifier, r.indicator,
        r.transformation, r.period) as reason
from responsible as r
anti join observations as o using (doc_id, region, subject_kind, subject, qualifier, indicator, transformation, period)
where r.indicator <> ''
