-- grain: a line of the list of who answers, for a name of a municipal cluster
-- target_id: the target of the same document and key that it answers for, empty where the line is for a whole chain
-- as a view
select a."cluster", r.region, g.name_zh as region_name, g.short_zh as region_short, g.area, r.subject,
    coalesce(i.name_zh, '') as indicator_name, coalesce(r.period, '') as period, coalesce(r.lead, '') as lead,
    coalesce(r.support, '') as support, coalesce(r.chain_leader, '') as chain_leader,
    regexp_replace(coalesce(r.note, ''), '\b[0-9a-f]{8}\b', '另一份文件', 'g') as note,
    coalesce(d.doc_id, '') as doc_id, coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published, coalesce(d.access, '') as access,
    coalesce(min(s.observation_id), '') as target_id
from responsible as r
join cluster_aliases as a on a.alias = r.subject
join regions as g on g.region = r.region
left join indicators as i on i.indicator = r.indicator
left join documents as d on d.doc_id = r.doc_id
left join statements as s on s.doc_id = r.doc_id and s.region = r.region and s.subject = r.subject and s.status = 'target'
    and s.indicator = r.indicator and s.transformation = r.transformation and s.period = r.period
where r.subject_kind = 'cluster' and concat(r.lead, r.support, r.chain_leader) <> ''
group by all
