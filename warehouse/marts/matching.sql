-- grain: a row of listed that has all words and is of one of the documents, where any are chosen
-- measure: the place of its own among the measures, from 1; 0 where it has none of them
-- words are lower case and taken literally
-- as a macro of measures, documents, words
select
    l.rowid as listed_row,
    if(len(measures) > 0 and list_contains(list_transform(measures, lambda code: split_part(code, '-', 1)), indicator),
        coalesce(list_position(measures, measure_code(indicator, transformation, subject, qualifier)), 0), 0)::integer as measure
from listed as l
cross join found_parts(coalesce(words[1], ''))
where (len(documents) = 0 or list_contains(documents, doc_id)) and (len(words) = 0 or holds_word(
    words[1], in_where and in_wheres[part_where] or in_who and in_whos[part_who] or in_what and in_whats[part_what]
        or in_when and in_whens[part_when] or in_how and in_hows[part_how],
    in_documents[order_document], qualifier, doubt, observation_id, text
) and holds_others(words,
    region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
    period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name, observation_id, origin))
