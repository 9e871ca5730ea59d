-- grain: one row per listing (data: observations, sources: documents), dimension it can be chosen by and code that something
-- has there: how many things, and how many of the observations are stated by a document
-- facet: their number, in the order of dimension and code
-- place: the order of the choices where they have one of their own, else null
-- is_offered: false where an address may name the code but no list of choices holds it (there are too many)
with things as (
    select *, origin = 'stated' as is_stated from listed
),
of_data as (
    select 'area' as dimension, '' as list, area as code, any_value(area) as label, any_value(null::double) as place,
        count(*) as things, count(*) filter (is_stated) as stated from things group by code
    union all
    select 'district', '', region as code, any_value(region_name), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'level', 'region_level', region_level as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'kind', 'subject_kind', subject_kind as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'municipal', '', cluster as code, any_value(cluster_name), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'relation', 'relation', relation as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'cluster', '', if(subject_kind = 'cluster', subject, '') as code, any_value(subject), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'subject', '', if(subject_kind = 'cluster', '', subject) as code, any_value(subject), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'theme', '', theme as code, any_value(theme), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'indicator', '', indicator as code, any_value(indicator_name), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'indicator', 'measure', measure_code(indicator, transformation, subject, qualifier) as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'document', 'document', doc_id as code, any_value(doc_title), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'transformation', 'transformation', transformation as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'year', '', coalesce("year"::varchar, '') as code, any_value("year" || '年'), any_value(-"year"), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'period', '', period as code, any_value(period_label), any_value(-"time"), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'length', 'period_kind', period_kind as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'status', 'status', status as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'source', 'source_class', source_class as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'document_kind', 'doc_kind', doc_kind as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'origin', 'origin', origin as code, any_value(''), any_value(null::double), count(*), count(*) filter (is_stated) from things group by code
    union all
    select 'mark', 'mark', mark, '', null, count(*), count(*) filter (is_stated)
    from (select unnest(marks_of(doubt, is_held, is_event, is_average, statements, lead_reason)) as mark, is_stated from things) group by mark
),
every as (
    select
        'data' as listing, d.dimension, d.code, coalesce(l.name_zh, m.measure_name, d.label) as label,
        coalesce(l.rank, d.place) as place, d.list not in ('measure', 'document') as is_offered, d.things::integer as things,
        d.stated::integer as stated
    from of_data as d
    left join labels as l on l.list = d.list and l.code = d.code
    left join measures as m on d.list = 'measure' and m.measure = d.code
    where d.code <> ''
    union all
    select 'sources', dimension, code, any_value(label), any_value(place), true, count(*)::integer, count(*)::integer
    from document_facets group by dimension, code
)
select (row_number() over (order by listing, dimension, code))::integer as facet, * from every
order by facet
