-- grain: a mechanism that a document describes for a region in the scope (the city's own are in no area)
select
    m.mechanism, m.kind, m.region, r.name_zh as region_name, r.short_zh as region_short, r.area,
    coalesce(m.what_it_measures, '') as what_it_measures, coalesce(m.note, '') as note, coalesce(m.doc_id, '') as doc_id,
    coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published, coalesce(d.access, '') as access,
    coalesce(t.numbers, 0) as numbers, coalesce(t.codes, '') as codes, coalesce(t.example, '') as example
from mechanisms as m
join regions as r on r.region = m.region
left join documents as d on d.doc_id = m.doc_id
left join mechanism_numbers as t on t.place = m.rowid
where ($area = '' or r.area = $area) and ($district = '' or m.region = $district)
order by m.rowid
