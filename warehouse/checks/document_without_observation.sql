-- why: a document that no number, list or mechanism rests on adds nothing; its lines were lost, or never written
-- severity: reports
-- documents that people imported may have no number yet
select '' as observation_id, '' as other_id, '《' || d.title || '》（' || d.doc_id || '）没有一个数，也没有一处引用它' as reason
from documents as d
anti join (
    select doc_id from observations
    union all select doc_id from responsible
    union all select doc_id from mechanisms
    union all select evidence_doc_id from enterprises
    union all select evidence_doc_id from parks
    union all select evidence_doc_id from district_systems
) as u on u.doc_id = d.doc_id
where d.source_class <> 'imported'
    and not exists (select 1 from refused as r where r.raw_table = 'raw_observations' and starts_with(r.observation_id, d.doc_id))
