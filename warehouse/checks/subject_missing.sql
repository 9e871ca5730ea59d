-- why: a sector, cluster, firm or park has a name, and the whole region has none; otherwise two series would be one
-- severity: refuses
select
    file, line,
    case when subject = '' then '主体类型是“' || subject_kind || '”却没有主体名称' else '主体类型是 region 却有主体名称“' || subject
        || '”' end as reason
from raw_observations
where (subject_kind = 'region') <> (subject = '')
