-- grain: one row per document, region and subject that it speaks of in statements not held back: how many
-- place: of the document among all, the newest first, undated ones last
with placed as (
    select doc_id, row_number() over (order by published_order(published, published_on) desc nulls last, doc_id)::integer as place
    from documents
)
select p.place, s.doc_id, s.region, any_value(s.area) as area, s.subject, count(*)::integer as observations
from statements as s
join placed as p on p.doc_id = s.doc_id
where not s.is_held
group by p.place, s.doc_id, s.region, s.subject
order by p.place
