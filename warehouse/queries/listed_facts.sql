-- grain: the one row about all observations that have one of the chosen codes in every chosen dimension and all words
-- source: the issuer of the document where it is one, else its title
with told as (
    select
        count(*)::integer as observations, count(distinct order_document)::integer as documents, max(published_on) as newest,
        any_value(order_document) as order_document, coalesce(bool_or(access = 'internal'), false) as is_internal
    from matching($dimensions::varchar[], $codes::varchar[], $words::varchar[])
    where is_where and is_who and is_what and is_when and is_how and is_document
)
select t.observations, t.documents, t.newest, coalesce(nullif(s.issuer, ''), s.title, '') as source, t.is_internal
from told as t
left join sources as s on t.documents = 1 and s.order_document = t.order_document
