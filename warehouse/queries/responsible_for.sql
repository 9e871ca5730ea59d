-- grain: a line of the list of who answers, that speaks of the same target or chain as that statement
-- an empty cell of the list stands for all: a line for a cluster without an indicator answers for all its numbers
select r.lead, r.support, r.chain_leader, r.note, r.doc_id, d.title as doc_title, d.published
from responsible as r
join statements as s on s.observation_id = $observation
left join documents as d on d.doc_id = r.doc_id
where r.region = s.region
    and r.subject_kind = s.subject_kind and r.subject = s.subject
    and coalesce(r.indicator, '') in ('', s.indicator)
    and coalesce(r.transformation, '') in ('', s.transformation)
    and coalesce(r.period, '') in ('', s.period)
    and (coalesce(r.qualifier, '') in ('', s.qualifier))
order by r.doc_id = s.doc_id desc, d.published desc, r.lead
