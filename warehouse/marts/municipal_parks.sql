-- grain: a park and a municipal cluster that it is meant for, by the names of its hosts
-- as a view
with hosted as (
    select park, region, unnest(string_split(hosts, '|')) as host from parks where coalesce(hosts, '') <> ''
)
select a."cluster", p.park, p.region, r.name_zh as region_name, r.short_zh as region_short, r.area, coalesce(p.note, '') as note,
    string_agg(h.host, '、' order by h.host) as hosts, string_agg(distinct l.note, '、') as relations,
    coalesce(d.doc_id, '') as doc_id, coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published, coalesce(d.access, '') as access
from hosted as h
join cluster_aliases as a on a.alias = h.host
join labels as l on l.list = 'relation' and l.code = a.relation
join parks as p on p.park = h.park and p.region = h.region
join regions as r on r.region = p.region
left join documents as d on d.doc_id = p.evidence_doc_id
group by all
