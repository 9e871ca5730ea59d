-- grain: the one row about all documents that have one of the chosen codes in every chosen dimension and all words
-- observations: their statements; stating: those that have any; source: the issuer of the one that has, else its title
select
    count(*)::integer as documents, coalesce(sum(observations), 0)::integer as observations,
    (count(*) filter (published_on is null))::integer as undated,
    (count(*) filter (source_class in ('repost', 'secondary')))::integer as weak,
    (count(*) filter (observations > 0))::integer as stating, max(published_on) filter (observations > 0) as newest,
    coalesce(if(stating = 1, any_value(coalesce(nullif(issuer, ''), title)) filter (observations > 0), ''), '') as source,
    coalesce(bool_or(access = 'internal') filter (observations > 0), false) as is_internal
from matching_documents($dimensions::varchar[], $codes::varchar[], $words::varchar[], '', false)
