-- grain: a document that has one of the chosen codes in every chosen dimension and all words, in the order asked for:
-- $most of them from $first on; undated ones come last both ways
select * exclude (place, order_document, order_title, order_issuer)
from matching_documents($dimensions::varchar[], $codes::varchar[], $words::varchar[], $sort, $descending)
order by place
limit $most offset $first
