-- why: a code that no codelist knows has no meaning, name or unit here
-- severity: refuses
with codes as (
    select file, line, unnest([
        {kind: 'region', what: '区域', code: region}, {kind: 'indicator', what: '指标', code: indicator},
        {kind: 'subject_kind', what: '主体类型', code: subject_kind},
        {kind: 'transformation', what: '计量方式', code: transformation}, {kind: 'status', what: '状态', code: status},
        {kind: 'bound', what: '界限', code: "bound"}
    ], recursive := true)
    from raw_observations
    where exists (from unknown_codes)
)
select c.file, c.line, '不认识的' || c.what || '代码“' || c.code || '”' || u.advice as reason
from codes as c
join unknown_codes as u on u.kind = c.kind and u.code = c.code
