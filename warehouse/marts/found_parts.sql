-- grain: the one row of a word: for each part of an observation a truth a number, whether that combination holds it, and whether
-- any does; in_documents: a truth a document, in their order
-- as a macro of word
with found as (
    select part, number, contains(p.words, word) as is_found from parts as p where word <> ''
)
select
    list(is_found order by number) filter (part = 'where') as in_wheres, bool_or(is_found) filter (part = 'where') as in_where,
    list(is_found order by number) filter (part = 'who') as in_whos, bool_or(is_found) filter (part = 'who') as in_who,
    list(is_found order by number) filter (part = 'what') as in_whats, bool_or(is_found) filter (part = 'what') as in_what,
    list(is_found order by number) filter (part = 'when') as in_whens, bool_or(is_found) filter (part = 'when') as in_when,
    list(is_found order by number) filter (part = 'how') as in_hows, bool_or(is_found) filter (part = 'how') as in_how,
    (
        select list(
            if(
                upper(word) = word, -- without a letter that could be a capital: the texts as they stand
                contains(title, word) or contains(issuer, word) or contains(doc_no, word),
                contains(lower(title), word) or contains(lower(issuer), word) or contains(lower(doc_no), word)
            ) order by order_document
        )
        from sources where word <> ''
    ) as in_documents
from found
