-- grain: a dimension of a listing and a code of it that is chosen, or that has something under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- how many there are where nothing is chosen, or only what is stated, was counted at the build: so are those that the only
-- dimension with a choice offers, which is not narrowed by itself
with picked as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
judged as (
    select
        *,
        -- the dimensions in which the row has none of the chosen codes: one that misses a single dimension counts there
        concat_ws('|',
            if(misses('area', $dimensions::varchar[], $codes::varchar[], area), 'area', null),
            if(misses('district', $dimensions::varchar[], $codes::varchar[], region), 'district', null),
            if(misses('level', $dimensions::varchar[], $codes::varchar[], region_level), 'level', null),
            if(misses('kind', $dimensions::varchar[], $codes::varchar[], subject_kind), 'kind', null),
            if(misses('municipal', $dimensions::varchar[], $codes::varchar[], cluster), 'municipal', null),
            if(misses('relation', $dimensions::varchar[], $codes::varchar[], relation), 'relation', null),
            if(misses('cluster', $dimensions::varchar[], $codes::varchar[], if(subject_kind = 'cluster', subject, '')), 'cluster', null),
            if(misses('subject', $dimensions::varchar[], $codes::varchar[], if(subject_kind = 'cluster', '', subject)), 'subject', null),
            if(misses('theme', $dimensions::varchar[], $codes::varchar[], theme), 'theme', null),
            if(misses_all('indicator', $dimensions::varchar[], $codes::varchar[], [indicator, measure_code(indicator, transformation, subject, qualifier)]), 'indicator', null),
            if(misses('document', $dimensions::varchar[], $codes::varchar[], doc_id), 'document', null),
            if(misses('transformation', $dimensions::varchar[], $codes::varchar[], transformation), 'transformation', null),
            if(misses('year', $dimensions::varchar[], $codes::varchar[], coalesce("year"::varchar, '')), 'year', null),
            if(misses('period', $dimensions::varchar[], $codes::varchar[], period), 'period', null),
            if(misses('length', $dimensions::varchar[], $codes::varchar[], period_kind), 'length', null),
            if(misses('status', $dimensions::varchar[], $codes::varchar[], status), 'status', null),
            if(misses('source', $dimensions::varchar[], $codes::varchar[], source_class), 'source', null),
            if(misses('document_kind', $dimensions::varchar[], $codes::varchar[], doc_kind), 'document_kind', null),
            if(misses('origin', $dimensions::varchar[], $codes::varchar[], origin), 'origin', null),
            if(misses_all('mark', $dimensions::varchar[], $codes::varchar[],
                marks_of(doubt, is_held, is_event, is_average, statements, lead_reason)), 'mark', null)
        ) as missed
    from listed
    where $listing = 'data' and holds_words($words::varchar[],
            region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme,
            transformation_name, period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no,
            doc_kind, source_class_name, observation_id, origin)
        and not (len($words::varchar[]) = 0
            and ($dimensions::varchar[] = [] or $dimensions::varchar[] = ['origin'] and $codes::varchar[] = ['stated']))
        and (lone_dimension($dimensions::varchar[], $codes::varchar[], $words::varchar[]) = '' or missed in ('', 'origin'))
),
of_data as (
    select unnest([
        {dimension: 'area', code: area}, {dimension: 'district', code: region}, {dimension: 'level', code: region_level},
        {dimension: 'kind', code: subject_kind}, {dimension: 'municipal', code: cluster},
        {dimension: 'relation', code: relation}, {dimension: 'cluster', code: if(subject_kind = 'cluster', subject, '')},
        {dimension: 'subject', code: if(subject_kind = 'cluster', '', subject)}, {dimension: 'theme', code: theme},
        {dimension: 'indicator', code: indicator}, {dimension: 'transformation', code: transformation},
        {dimension: 'year', code: coalesce("year"::varchar, '')}, {dimension: 'period', code: period},
        {dimension: 'length', code: period_kind}, {dimension: 'status', code: status},
        {dimension: 'source', code: source_class}, {dimension: 'document_kind', code: doc_kind},
        {dimension: 'origin', code: origin}
    ], recursive := true)
    from judged where missed = ''
    union all
    select 'mark', unnest(marks_of(doubt, is_held, is_event, is_average, statements, lead_reason)) from judged where missed in ('', 'mark')
    union all
    select missed, case missed
        when 'area' then area when 'district' then region when 'level' then region_level when 'kind' then subject_kind
        when 'municipal' then cluster when 'relation' then relation
        when 'cluster' then if(subject_kind = 'cluster', subject, '')
        when 'subject' then if(subject_kind = 'cluster', '', subject) when 'theme' then theme
        when 'indicator' then indicator when 'transformation' then transformation
        when 'year' then coalesce("year"::varchar, '') when 'period' then period when 'length' then period_kind
        when 'status' then status when 'source' then source_class when 'document_kind' then doc_kind
        when 'origin' then origin
    end
    from judged where missed not in ('', 'mark') and not contains(missed, '|')
    union all
    -- what no list offers and an address has chosen all the same
    select 'document', doc_id
    from judged where missed in ('', 'document') and list_contains(codes_of('document', $dimensions::varchar[], $codes::varchar[]), doc_id)
    union all
    select 'indicator', measure_code(indicator, transformation, subject, qualifier) as measure
    from judged where missed in ('', 'indicator') and list_contains(codes_of('indicator', $dimensions::varchar[], $codes::varchar[]), measure)
),
met as (
    select f.doc_id, count(distinct f.dimension) as dimensions, list(distinct f.dimension) as names
    from document_facets as f join picked as p on p.dimension = f.dimension and p.code = f.code
    where $listing = 'sources' group by f.doc_id
),
of_documents as (
    select f.dimension, f.code
    from document_facets as f
    join sources as s on s.doc_id = f.doc_id
    left join met as m on m.doc_id = f.doc_id
    where $listing = 'sources'
        and coalesce(m.dimensions, 0) - coalesce(list_contains(m.names, f.dimension), false)::integer
            = len(list_distinct($dimensions::varchar[])) - list_contains($dimensions::varchar[], f.dimension)::integer
        and len(list_filter($words::varchar[], lambda word: not contains(lower(concat_ws(' ', s.title, s.issuer, s.doc_no, s.kind,
            s.published, s.source_class_name, s.region_name, s.doc_id)), word))) = 0
),
counted as (
    select dimension, code, count(*) as things from of_data
    where dimension <> lone_dimension($dimensions::varchar[], $codes::varchar[], $words::varchar[]) group by dimension, code
    union all
    select dimension, code, count(*) from of_documents group by dimension, code
    union all
    select dimension, code, if(list_contains($dimensions::varchar[], 'origin'), stated, things) from facet_codes
    where $listing = 'data' and listing = 'data' and dimension = lone_dimension($dimensions::varchar[], $codes::varchar[], $words::varchar[])
    union all
    select dimension, code, if($dimensions::varchar[] = [] or dimension = 'origin', things, stated) from facet_codes
    where $listing = 'data' and listing = 'data' and len($words::varchar[]) = 0
            and ($dimensions::varchar[] = [] or $dimensions::varchar[] = ['origin'] and $codes::varchar[] = ['stated'])
)
select k.dimension, k.code, k.label, coalesce(c.things, 0)::integer as things
from facet_codes as k
left join counted as c on c.dimension = k.dimension and c.code = k.code
left join picked as p on p.dimension = k.dimension and p.code = k.code
where k.listing = $listing and (k.is_offered and c.things > 0 or p.code is not null)
order by k.dimension, k.place nulls last, coalesce(c.things, 0) desc, k.code
