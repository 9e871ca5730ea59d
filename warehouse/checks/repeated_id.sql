-- why: links and corrections hang on the observation_id: it is doc_id-NNN and stands once
-- severity: refuses
with numbered as (
    select *, row_number() over (partition by observation_id order by file, line) as place from raw_observations
)
select
    file, line,
    case when place > 1 then '观测编号“' || observation_id || '”已经用过' else '观测编号“' || observation_id
        || '”不是“文件编号-三位数字”' end as reason
from numbered
where place > 1 or not regexp_full_match(observation_id, '[0-9a-f]{8}-\d{3,}')
    or split_part(observation_id, '-', 1) <> doc_id
