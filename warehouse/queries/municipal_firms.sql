-- grain: a firm or project of the list of enterprises that belongs to the municipal cluster, in the area, district (empty: everywhere)
select f.enterprise, f.kind, f.region, f.region_name, f.region_short, coalesce(f.park, '') as park, coalesce(f.role, '') as role,
    coalesce(f.of_enterprise, '') as of_enterprise, coalesce(f.stage, '') as stage,
    regexp_replace(coalesce(f.note, ''), '\b[0-9a-f]{8}\b', '另一份文件', 'g') as note,
    f.subjects, f.observations, coalesce(d.doc_id, '') as doc_id, coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published, coalesce(d.access, '') as access
from firms as f
left join documents as d on d.doc_id = f.evidence_doc_id
where f."cluster" = $cluster and ($area = '' or f.area = $area) and ($district = '' or f.region = $district)
order by f.role <> '链主', f.role = '', f.observations desc, f.enterprise
