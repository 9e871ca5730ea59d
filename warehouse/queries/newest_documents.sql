-- grain: a document with statements in the scope, newest first, undated last
with newest as (
    select place, sum(observations)::integer as observations, min(doc_id) as doc_id
    from mentions
    where ($area = '' or area = $area) and ($district = '' or region = $district)
        and ($cluster = '' or $firm <> '' or subject = $cluster) and ($firm = '' or subject = $firm)
    group by place
    order by place
    limit 8
)
select
    d.doc_id, d.title, d.issuer, d.kind, d.published, d.published_on, c.name_zh as source_class_name, n.observations
from newest as n
join documents as d on d.doc_id = n.doc_id
join labels as c on c.list = 'source_class' and c.code = d.source_class
order by n.place
