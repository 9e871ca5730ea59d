-- why: a number without its document cannot be traced, and is therefore not shown
-- severity: refuses
select o.file, o.line, '文件“' || o.doc_id || '”不在 documents.csv 里，或那一行未被接受' as reason
from raw_observations as o
anti join documents as d on d.doc_id = o.doc_id
