-- grain: a statement of a document that has one of the chosen codes in every chosen dimension and all words, held back or
-- not, in the order of the documents and as each gives them
select l.rowid as listed_row
from matching_documents($dimensions::varchar[], $codes::varchar[], $words::varchar[], $sort, $descending) as d
join listed as l on l.doc_id = d.doc_id and l.origin = 'stated'
order by d.sorted_by nulls last, d.order_document, try_cast(split_part(l.observation_id, '-', -1) as integer), l.observation_id
