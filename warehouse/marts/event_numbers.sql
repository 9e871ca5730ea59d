-- grain: a preferred count of projects or amount of money of a signing or ground-breaking event (集中活动), with what it stands for
-- row: its place in listed
-- event: its document, region, period and, where one is named, its fair (2021年智博会); stage: signed, started, completed, built (started and completed together), mixed (all together)
-- a count says its stage; an amount by its own words, else by what the same subject, then the whole event, counts, last by the title
with numbers as (
    select
        *, rowid as row, list_filter(string_split(qualifier, '；'), lambda part: part <> '集中活动') as parts,
        coalesce(list_filter(parts, lambda part: regexp_matches(part, '(会|节)$'))[1], '') as fair,
        concat_ws('|', doc_id, region, period, fair) as event,
        indicator in ('contracted_investment', 'planned_investment') as is_amount
    from listed
    where lead_reason <> '' and is_event and transformation = 'level' and status <> 'target' and period <> '' and not contains(qualifier, '达产后')
        and indicator in ('projects_signed', 'projects_started', 'projects_completed', 'contracted_investment', 'planned_investment')
),
worded as (
    select
        *, array_to_string(parts, '；') as narrowed,
        regexp_matches(narrowed, '开工|开竣工') as says_started, regexp_matches(narrowed, '投产|竣工') as says_completed
    from numbers
),
counted as (
    select
        event, subject_kind, subject,
        bool_or(indicator = 'projects_signed') as has_signed,
        bool_or(indicator = 'projects_started') as has_started,
        bool_or(indicator = 'projects_completed') as has_completed,
        bool_or(indicator = 'contracted_investment' and not says_started) as has_contract,
        bool_or(is_amount and (says_started or says_completed)) as has_split
    from worded
    group by grouping sets ((event), (event, subject_kind, subject))
),
known as (
    select
        w.*,
        coalesce(s.has_signed or s.has_started or s.has_completed, false) as is_own,
        if(is_own, s.has_signed, e.has_signed) as has_signed,
        if(is_own, s.has_started, e.has_started) as has_started,
        if(is_own, s.has_completed, e.has_completed) as has_completed,
        e.has_contract, e.has_split
    from worded as w
    join counted as e on e.event = w.event and e.subject_kind is null
    join counted as s on s.event = w.event and s.subject_kind = w.subject_kind and s.subject = w.subject
)
select
    * exclude (parts, says_started, says_completed, is_own, has_signed, has_started, has_completed, has_contract, has_split),
    len(parts) as narrowness,
    case
        when indicator = 'projects_signed' then 'signed'
        when indicator = 'projects_started' then 'started'
        when indicator = 'projects_completed' then 'completed'
        when says_started and says_completed then 'built'
        when says_started then 'started'
        when says_completed then 'completed'
        when indicator = 'contracted_investment' then 'signed'
        when has_signed and (has_started or has_completed) and has_contract then if(has_completed, 'built', 'started')
        when has_signed and (has_started or has_completed) and has_split then 'signed'
        when has_signed and (has_started or has_completed) then 'mixed'
        when has_signed then 'signed'
        when has_started and has_completed then 'built'
        when has_started then 'started'
        when has_completed then 'completed'
        when contains(doc_title, '签约') and not contains(doc_title, '开工') then 'signed'
        when regexp_matches(doc_title, '开工|启动建设') and not contains(doc_title, '签约') then 'started'
        else 'mixed'
    end as stage
from known
