-- grain: a row of listed that has one of the chosen codes in every chosen dimension and all words
-- dimensions and codes are parallel; words are lower case and taken literally
-- as a macro of dimensions, codes, words
select rowid as listed_row, *
from listed
where not misses('area', dimensions, codes, area)
    and not misses('district', dimensions, codes, region)
    and not misses('level', dimensions, codes, region_level)
    and not misses('kind', dimensions, codes, subject_kind)
    and not misses('municipal', dimensions, codes, cluster)
    and not misses('relation', dimensions, codes, relation)
    and not misses('cluster', dimensions, codes, if(subject_kind = 'cluster', subject, ''))
    and not misses('subject', dimensions, codes, if(subject_kind = 'cluster', '', subject))
    and not misses('theme', dimensions, codes, theme)
    and not misses_all('indicator', dimensions, codes, [indicator, measure_code(indicator, transformation, subject, qualifier)])
    and not misses('document', dimensions, codes, doc_id)
    and not misses('transformation', dimensions, codes, transformation)
    and not misses('year', dimensions, codes, coalesce("year"::varchar, ''))
    and not misses('period', dimensions, codes, period)
    and not misses('length', dimensions, codes, period_kind)
    and not misses('status', dimensions, codes, status)
    and not misses('source', dimensions, codes, source_class)
    and not misses('document_kind', dimensions, codes, doc_kind)
    and not misses('origin', dimensions, codes, origin)
    and not misses_marks(dimensions, codes, doubt, is_held, is_event, is_average, statements, lead_reason)
    and holds_words(words,
        region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
        period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
        observation_id, origin)
