-- grain: a document with statements about the district, newest first, undated last; as many as newest_documents gives
select
    d.doc_id, d.title, d.issuer, d.kind, d.published, d.published_on, c.name_zh as source_class_name, s.observations
from spoken_of as s
join documents as d on d.doc_id = s.doc_id
join labels as c on c.list = 'source_class' and c.code = d.source_class
where s.region = $district
order by s.place
limit 8
