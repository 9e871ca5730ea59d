-- why: one document that gives two values for one key was misread or contradicts itself; both rows stay
-- severity: reports
select a.observation_id, b.observation_id as other_id,
    '同一文件对同一指标同一时期给出两个数：' || a.value || ' 与 ' || b.value || ' ' || a.unit as reason
from described as a
join described as b on b.business_key = a.business_key and b.doc_id = a.doc_id and b.observation_id > a.observation_id
where a.value <> b.value or a.unit <> b.unit
