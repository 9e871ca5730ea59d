-- grain: one row per document, examples apart: its place among all by each of what lists of documents and of their numbers are sorted by
-- order_document: the newest first, undated ones last; order_published: by their days alone; the others follow the words, equal words
-- have one place
-- for the build alone
select
    d.doc_id,
    published_order(d.published, d.published_on) as order_published,
    row_number() over (order by order_published desc nulls last, d.doc_id)::integer as order_document,
    dense_rank() over (order by d.title collate zh)::integer as order_title,
    dense_rank() over (order by d.issuer collate zh)::integer as order_issuer,
    dense_rank() over (order by d.kind collate zh)::integer as order_kind
from documents as d
where d.region <> 'EXAMPLE'
