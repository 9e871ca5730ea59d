-- grain: an observation that has one of the chosen codes in every chosen dimension and all words, in the order asked for
-- undated ones and those without a period come last both ways; ties keep the order of the document
with keyed as (
    select
        observation_id, source_ids, doc_id, doc_issuer, doc_title, published_on, access,
        case $sort when 'value' then value when 'period' then "time" when 'published' then epoch(published_on) end as number,
        case $sort
            when 'subject' then region || ' ' || subject
            when 'indicator' then indicator_name || ' ' || transformation_name
            when 'status' then status || ' ' || origin
            when 'document' then doc_title
            when 'source' then source_class_name
            else ''
        end as words
    from listed
    where holds_words($words::varchar[],
            region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme,
            transformation_name, period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no,
            doc_kind, source_class_name, observation_id, origin)
        and not misses('area', $dimensions::varchar[], $codes::varchar[], area)
        and not misses('district', $dimensions::varchar[], $codes::varchar[], region)
        and not misses('level', $dimensions::varchar[], $codes::varchar[], region_level)
        and not misses('kind', $dimensions::varchar[], $codes::varchar[], subject_kind)
        and not misses('municipal', $dimensions::varchar[], $codes::varchar[], cluster)
        and not misses('relation', $dimensions::varchar[], $codes::varchar[], relation)
        and not misses('cluster', $dimensions::varchar[], $codes::varchar[], if(subject_kind = 'cluster', subject, ''))
        and not misses('subject', $dimensions::varchar[], $codes::varchar[], if(subject_kind = 'cluster', '', subject))
        and not misses('theme', $dimensions::varchar[], $codes::varchar[], theme)
        and not misses_all('indicator', $dimensions::varchar[], $codes::varchar[], [indicator, measure_code(indicator, transformation, subject, qualifier)])
        and not misses('document', $dimensions::varchar[], $codes::varchar[], doc_id)
        and not misses('transformation', $dimensions::varchar[], $codes::varchar[], transformation)
        and not misses('year', $dimensions::varchar[], $codes::varchar[], coalesce("year"::varchar, ''))
        and not misses('period', $dimensions::varchar[], $codes::varchar[], period)
        and not misses('length', $dimensions::varchar[], $codes::varchar[], period_kind)
        and not misses('status', $dimensions::varchar[], $codes::varchar[], status)
        and not misses('source', $dimensions::varchar[], $codes::varchar[], source_class)
        and not misses('document_kind', $dimensions::varchar[], $codes::varchar[], doc_kind)
        and not misses('origin', $dimensions::varchar[], $codes::varchar[], origin)
        and not misses_all('mark', $dimensions::varchar[], $codes::varchar[],
            marks_of(doubt, is_held, is_event, is_average, statements, lead_reason))
)
select observation_id, source_ids, doc_id, doc_issuer, doc_title, published_on, access
from keyed
order by
    if($descending, -number, number) nulls last,
    if($descending, '', words) collate zh, if($descending, words, '') collate zh desc,
    published_on desc nulls last, doc_id, observation_id
