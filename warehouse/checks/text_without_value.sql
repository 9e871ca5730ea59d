-- why: a value that its own phrase does not contain was mistyped or converted wrongly
-- severity: reports
-- compared up to powers of ten (万, 亿) and 倍; phrases with Chinese numerals, fractions or 亩, or without digits, say
-- nothing
with phrases as (
    select
        observation_id, text, value, unit,
        list_transform(regexp_extract_all(replace(text, ',', ''), '\d+(?:\.\d+)?'),
            lambda digits: digits::double) as numbers
    from observations
    where value <> 0 and not regexp_matches(text, '[一二三四五六七八九十百千两兩/亩畝]')
),
readings as (
    select *, list_concat(numbers, list_transform(numbers, lambda n: (n - 1) * 100)) as candidates
    from phrases where len(numbers) > 0
)
select observation_id, '' as other_id, '原文“' || text || '”里没有 ' || value || unit as reason
from readings
where not list_bool_or(list_transform(candidates, lambda n:
    n > 0 and abs(log10(n / abs(value)) - round(log10(n / abs(value)))) < 0.0001))
