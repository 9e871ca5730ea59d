-- grain: a document with statements in the scope, newest first, undated last
select
    d.doc_id, d.title, d.issuer, d.kind, d.published, d.published_on, c.name_zh as source_class_name,
    count(*)::integer as observations
from documents as d
join statements as s on s.doc_id = d.doc_id and not s.is_held
join labels as c on c.list = 'source_class' and c.code = d.source_class
where ($area = '' or s.area = $area) and ($district = '' or s.region = $district)
    and ($cluster = '' or $firm <> '' or s.subject = $cluster) and ($firm = '' or s.subject = $firm)
group by all
order by d.published_on desc nulls last, d.doc_id
limit $most
