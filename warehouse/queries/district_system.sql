-- grain: a member of a district's cluster system, or what is known of members that no document names (empty cluster_name)
select
    s.system, s.tier, s.cluster_name, s.cluster, s.target_value, s.target_year, coalesce(s.note, '') as note,
    coalesce(d.doc_id, '') as doc_id, coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published,
    coalesce(d.access, '') as access
from district_systems as s
left join documents as d on d.doc_id = s.evidence_doc_id
where s.region = $region
order by s.rowid
