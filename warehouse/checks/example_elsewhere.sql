-- why: numbers of the invented district stand in its example documents alone, and those hold no others: no example is a fact
-- severity: refuses
select o.file, o.line, '示例区只在示例文件里，示例文件也只说示例区' as reason
from raw_observations as o
join raw_documents as d on d.doc_id = o.doc_id
where (o.region = 'EXAMPLE') <> (d.region = 'EXAMPLE')
