-- grain: the one row about all observations that have one of the chosen codes in every chosen dimension and all words
-- source: the issuer of the document where it is one, else its title
select
    count(*)::integer as observations, count(distinct doc_id)::integer as documents, max(published_on) as newest,
    coalesce(if(documents = 1, coalesce(nullif(any_value(doc_issuer), ''), any_value(doc_title)), ''), '') as source,
    coalesce(bool_or(access = 'internal'), false) as is_internal
from matching($dimensions::varchar[], $codes::varchar[], $words::varchar[])
where missed = 0
