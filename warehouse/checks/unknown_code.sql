-- why: a code that no codelist knows has no meaning, name or unit here
-- severity: refuses
with codes as (
    select file, line, '区域' as what, region as code from raw_observations anti join regions using (region)
    union all
    select file, line, '指标', indicator from raw_observations anti join indicators using (indicator)
    union all
    select file, line, '主体类型', subject_kind from raw_observations as o
    anti join labels as l on l.list = 'subject_kind' and l.code = o.subject_kind
    union all
    select file, line, '计量方式', transformation from raw_observations as o
    anti join labels as l on l.list = 'transformation' and l.code = o.transformation
    union all
    select file, line, '状态', status from raw_observations as o anti join labels as l on l.list = 'status'
        and l.code = o.status
    union all
    select file, line, '界限', "bound" from raw_observations as o anti join labels as l on l.list = 'bound'
        and l.code = o.bound
)
select file, line, '不认识的' || what || '代码“' || code || '”' as reason from codes
