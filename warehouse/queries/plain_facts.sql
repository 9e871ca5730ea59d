-- grain: as of listed_facts, where neither words nor measures nor documents are chosen
-- source: the issuer of the document where it is one, else its title
with told as (
    select
        count(*)::integer as observations, count(distinct order_document)::integer as documents, max(published_on) as newest,
        any_value(order_document) as order_document, coalesce(bool_or(access = 'internal'), false) as is_internal
    from plain_rows($dimensions::varchar[], $codes::varchar[])
    where is_where and is_who and is_what and is_when and is_how
)
select t.observations, t.documents, t.newest, coalesce(nullif(s.issuer, ''), s.title, '') as source, t.is_internal
from told as t
left join sources as s on t.documents = 1 and s.order_document = t.order_document
