-- grain: a row of listed that has all words; missed: in how many dimensions it has none of the chosen codes, and the first of them
-- dimensions and codes are parallel; words are lower case and taken literally
-- as a macro of dimensions, codes, words
with judged as (
    select
        rowid as listed_row, *,
        misses('area', dimensions, codes, area) as no_area,
        misses('district', dimensions, codes, region) as no_district,
        misses('level', dimensions, codes, region_level) as no_level,
        misses('kind', dimensions, codes, subject_kind) as no_kind,
        misses('municipal', dimensions, codes, cluster) as no_municipal,
        misses('relation', dimensions, codes, relation) as no_relation,
        misses('cluster', dimensions, codes, if(subject_kind = 'cluster', subject, '')) as no_cluster,
        misses('subject', dimensions, codes, if(subject_kind = 'cluster', '', subject)) as no_subject,
        misses('theme', dimensions, codes, theme) as no_theme,
        misses_all('indicator', dimensions, codes, [indicator, measure_code(indicator, transformation, subject, qualifier)])
            as no_indicator,
        misses('document', dimensions, codes, doc_id) as no_document,
        misses('transformation', dimensions, codes, transformation) as no_transformation,
        misses('year', dimensions, codes, coalesce("year"::varchar, '')) as no_year,
        misses('period', dimensions, codes, period) as no_period,
        misses('length', dimensions, codes, period_kind) as no_length,
        misses('status', dimensions, codes, status) as no_status,
        misses('source', dimensions, codes, source_class) as no_source,
        misses('document_kind', dimensions, codes, doc_kind) as no_document_kind,
        misses('origin', dimensions, codes, origin) as no_origin,
        misses_marks(dimensions, codes, doubt, is_held, is_event, is_average, statements, lead_reason) as no_mark
    from listed
    where holds_words(words,
        region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
        period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
        observation_id, origin)
)
select
    *,
    no_area::tinyint + no_district::tinyint + no_level::tinyint + no_kind::tinyint + no_municipal::tinyint +
        no_relation::tinyint + no_cluster::tinyint + no_subject::tinyint + no_theme::tinyint + no_indicator::tinyint +
        no_document::tinyint + no_transformation::tinyint + no_year::tinyint + no_period::tinyint + no_length::tinyint +
        no_status::tinyint + no_source::tinyint + no_document_kind::tinyint + no_origin::tinyint + no_mark::tinyint as missed,
    case when no_area then 'area' when no_district then 'district' when no_level then 'level' when no_kind then 'kind'
            when no_municipal then 'municipal' when no_relation then 'relation' when no_cluster then 'cluster' when
            no_subject then 'subject' when no_theme then 'theme' when no_indicator then 'indicator' when no_document then
            'document' when no_transformation then 'transformation' when no_year then 'year' when no_period then 'period'
            when no_length then 'length' when no_status then 'status' when no_source then 'source' when no_document_kind
            then 'document_kind' when no_origin then 'origin' when no_mark then 'mark' end as missed_dimension
from judged
