-- grain: one row per kind of code and code that a row of the seeds gives and no codelist has, with what is allowed instead:
-- all of a short list, else how many there are, where they stand and the nearest, by code or by name
-- policy is known, for there is a check of its own that refuses it, and nobody should choose it
-- for the build alone
with lists as (
    select 'region' as kind, 'regions.csv' as file, region as code, name_zh as name, rowid as place from regions
    union all
    select 'indicator', 'indicators.csv', indicator, name_zh, rowid from indicators
    union all
    select list, 'labels.csv', code, name_zh, rowid from labels
    where list in ('subject_kind', 'transformation', 'status', 'bound', 'doc_kind', 'source_class')
),
given as (
    select unnest([
        {kind: 'region', code: region}, {kind: 'indicator', code: indicator}, {kind: 'subject_kind', code: subject_kind},
        {kind: 'transformation', code: transformation}, {kind: 'status', code: status}, {kind: 'bound', code: "bound"}
    ], recursive := true)
    from (select distinct region, indicator, subject_kind, transformation, status, "bound" from raw_observations)
    union
    select unnest([
        {kind: 'region', code: region}, {kind: 'doc_kind', code: kind}, {kind: 'source_class', code: source_class}
    ], recursive := true)
    from raw_documents
),
compared as (
    select
        g.kind, g.code, l.file, l.code as allowed, l.name, l.place,
        least(damerau_levenshtein(l.code, g.code), damerau_levenshtein(l.name, g.code)) as distance
    from (select * from given anti join lists using (kind, code)) as g
    join lists as l on l.kind = g.kind and l.code <> 'policy'
),
advised as (
    select
        kind, code, any_value(file) as file, count(*) as codes, string_agg(allowed, '、' order by place) as every,
        array_to_string(arg_min(allowed || '（' || name || '）', (distance, allowed), 3), '、') as nearest
    from compared group by kind, code
)
select
    kind, code,
    case
        when codes <= 12 then '，应为 ' || every || ' 之一'
        else '；' || s.value || '/codelists/' || file || ' 里有' || codes || '个，最接近的是 ' || nearest
    end as advice
from advised
cross join (select value from meta where key = 'seeds') as s
