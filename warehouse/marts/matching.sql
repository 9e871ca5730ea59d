-- grain: a row of listed that has all words; is_*: whether it has one of the chosen codes in every dimension of a part, and of documents
-- dimensions and codes are parallel; words are lower case and taken literally
-- as a macro of dimensions, codes, words
select
    l.rowid as listed_row, observation_id, doc_id, value, "time", published_on, access, order_subject, order_indicator, order_status,
    order_source, order_title, order_document, order_published, part_where, part_who, part_what, part_when, part_how,
    chosen_measure(dimensions, codes, indicator, transformation, subject, qualifier) as measure,
    is_where(dimensions, wheres, part_where) as is_where, is_who(dimensions, whos, part_who) as is_who,
    is_what(dimensions, whats, whats_apart, part_what, measure) as is_what,
    is_when(dimensions, whens, part_when) as is_when, is_how(dimensions, hows, part_how) as is_how,
    not misses('document', dimensions, codes, doc_id) as is_document
from listed as l
cross join chosen_parts(dimensions, codes)
cross join found_parts(coalesce(words[1], ''))
where len(words) = 0 or holds_word(
    words[1], in_where and in_wheres[part_where] or in_who and in_whos[part_who] or in_what and in_whats[part_what]
        or in_when and in_whens[part_when] or in_how and in_hows[part_how],
    in_documents[order_document], qualifier, doubt, observation_id, text
) and holds_others(words,
    region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
    period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name, observation_id, origin)
