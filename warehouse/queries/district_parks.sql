-- grain: a park of the district, with what it hosts and the document that says so
select p.park, coalesce(p.aliases, '') as aliases, coalesce(p.hosts, '') as hosts, coalesce(p.note, '') as note,
    coalesce(d.doc_id, '') as doc_id, coalesce(d.title, '') as doc_title, coalesce(d.published, '') as published, coalesce(d.access, '') as access
from parks as p
left join documents as d on d.doc_id = p.evidence_doc_id
where p.region = $region
order by p.rowid
