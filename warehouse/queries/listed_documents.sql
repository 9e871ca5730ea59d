-- grain: a document that has one of the chosen codes in every chosen dimension and all words, in the order asked for:
-- $most of them from $first on; undated ones come last both ways
select * exclude (sorted_by, order_document, order_published, order_title, order_issuer, order_kind, order_words)
from matching_documents($dimensions::varchar[], $codes::varchar[], $words::varchar[], $sort, $descending)
order by sorted_by nulls last, order_document
limit $most offset $first
