-- grain: a mechanism, by its place in the list, that numbers of its region speak to: those of the indicators it names
-- codes: the indicators that have numbers (the catch-all 'other' is none); numbers: what 数据 lists for region and codes
-- example: the newest of the first indicator that has any, from the mechanism's own document before others, actual before target
with described_by as (
    select rowid as place, region, doc_id, list_filter(str_split(indicator_codes, '|'), lambda code: code not in ('', 'other')) as asked
    from mechanisms
),
speaking as (
    select
        m.place, l.observation_id, l.indicator,
        row_number() over (
            partition by m.place order by l.lead_reason = '', l.doc_id <> m.doc_id, list_position(m.asked, l.indicator),
                l.status <> 'actual', l.subject_kind not in ('region', 'sector'), l."time" desc nulls last, l.observation_id
        ) as turn
    from described_by as m
    join statements as l on l.region = m.region and list_contains(m.asked, l.indicator) and not l.is_held
)
select place, count(*)::integer as numbers, string_agg(distinct indicator, ',' order by indicator) as codes,
    min(observation_id) filter (turn = 1) as example
from speaking group by place
