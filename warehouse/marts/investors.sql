-- grain: a preferred number that says whose money it is: state, private or foreign investors, from outside the city, or a loan or grant
-- row: its place in listed; source: outside (市外、川渝), state, private, foreign, owners (firms of the place), loan, grant; the newest
-- first in each
with shown as (
    select
        l.rowid as row, concat_ws('；', l.subject, l.qualifier) as words, l.indicator, l.theme, l.text, l."time", l.area, l.region,
        l.subject, l.observation_id
    from listed as l
    where l.lead_reason <> '' and l.transformation in ('level', 'new', 'yoy', 'share') and l.origin = 'stated' and l.subject_kind <> 'enterprise'
        and (l.theme = '投资' or l.indicator in ('loans', 'fiscal_support', 'other'))
),
of_source as (
    select
        *,
        case
            when indicator = 'loans' or indicator = 'other' and regexp_matches(words, '贷|融资|基金') then 'loan'
            when indicator = 'fiscal_support' then 'grant'
            when regexp_matches(words, '央企|国企|国有') then 'state'
            when regexp_matches(words, '民间|民营|民企') then 'private'
            when regexp_matches(words, '外企|外资|港澳') then 'foreign'
            when regexp_matches(words, '市外|川企|川渝') or theme = '投资' and contains(text, '市外') then 'outside'
            when theme = '投资' and regexp_matches(words, '增资扩产|企业投资项目') then 'owners'
        end as source
    from shown
)
select row, source, area, region, subject
from of_source
where source is not null
order by source, "time" desc nulls last, region, observation_id
