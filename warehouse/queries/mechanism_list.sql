-- grain: a mechanism that a document describes for a region in the scope (the city's own are in no area)
-- numbers: what 数据 lists for the region and the indicators that speak to it (codes; the catch-all 'other' is none)
-- example: the newest of the first indicator that has any, from the mechanism's own document before others, actual before target
with described_by as (
    select m.*, m.rowid as place, list_filter(str_split(m.indicator_codes, '|'), lambda code: code not in ('', 'other')) as asked
    from mechanisms as m
),
speaking as (
    select
        m.place, m.region, m.doc_id, l.observation_id, l.indicator,
        row_number() over (
            partition by m.place order by l.lead_reason = '', l.doc_id <> m.doc_id, list_position(m.asked, l.indicator),
                l.status <> 'actual', l.subject_kind not in ('region', 'sector'), l."time" desc nulls last, l.observation_id
        ) as turn
    from described_by as m
    join listed as l on l.region = m.region and list_contains(m.asked, l.indicator) and l.origin = 'stated' and not l.is_held
),
told as (
    select place, count(*)::integer as numbers, string_agg(distinct indicator, ',' order by indicator) as codes,
        min(observation_id) filter (turn = 1) as example
    from speaking group by place
)
select
    m.mechanism, m.kind, m.region, r.name_zh as region_name, r.short_zh as region_short, r.area,
    coalesce(m.what_it_measures, '') as what_it_measures, coalesce(m.note, '') as note, coalesce(m.doc_id, '') as doc_id,
    coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published,
    coalesce(t.numbers, 0) as numbers, coalesce(t.codes, '') as codes, coalesce(t.example, '') as example
from (select *, rowid as place from mechanisms) as m
join regions as r using (region)
left join documents as d using (doc_id)
left join told as t using (place)
where ($area = '' or r.area = $area) and ($district = '' or m.region = $district)
order by m.place
