-- grain: a firm or project of the list of enterprises in the district (empty: everywhere), most spoken of first
select f.enterprise, f.aliases, f.kind, f.region, f.region_name, f.region_short, f.area, f.cluster, f.cluster_name, coalesce(f.park, '') as park, coalesce(f.role, '') as role,
    coalesce(f.of_enterprise, '') as of_enterprise, coalesce(f.stage, '') as stage, coalesce(f.note, '') as note,
    f.subjects, f.observations, coalesce(d.doc_id, '') as doc_id, coalesce(d.title, '') as doc_title,
    coalesce(d.published, '') as published, coalesce(d.access, '') as access
from firms as f
left join documents as d on d.doc_id = f.evidence_doc_id
where ($region = '' or f.region = $region)
order by f.observations desc, f.enterprise
