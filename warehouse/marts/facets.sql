-- grain: one row per thing that a page lists (listing: data an observation, sources a document), dimension it can be
-- chosen by and code it has there; an observation has several marks, a document every region that it speaks of
-- place: the order of the choices where they have one of their own, else null
-- is_offered: false where an address may name the code but no list of choices holds it (there are too many)
with of_data as (
    select 'data' as listing, observation_id as id, unnest([
        {dimension: 'area', list: '', code: area, label: area, place: null::double},
        {dimension: 'district', list: '', code: region, label: region_name, place: null},
        {dimension: 'level', list: 'region_level', code: region_level, label: '', place: null},
        {dimension: 'kind', list: 'subject_kind', code: subject_kind, label: '', place: null},
        {dimension: 'municipal', list: '', code: cluster, label: cluster_name, place: null},
        {dimension: 'relation', list: 'relation', code: relation, label: '', place: null},
        {dimension: 'cluster', list: '', code: if(subject_kind = 'cluster', subject, ''), label: subject, place: null},
        {dimension: 'subject', list: '', code: if(subject_kind = 'cluster', '', subject), label: subject, place: null},
        {dimension: 'theme', list: '', code: theme, label: theme, place: null},
        {dimension: 'indicator', list: '', code: indicator, label: indicator_name, place: null},
        {dimension: 'indicator', list: 'measure', code: measure_code(indicator, transformation, subject, qualifier), label: '', place: null},
        {dimension: 'document', list: 'document', code: doc_id, label: doc_title, place: null},
        {dimension: 'transformation', list: 'transformation', code: transformation, label: '', place: null},
        {dimension: 'year', list: '', code: coalesce("year"::varchar, ''), label: "year" || '年', place: -"year"},
        {dimension: 'period', list: '', code: period, label: period_label, place: -"time"},
        {dimension: 'length', list: 'period_kind', code: period_kind, label: '', place: null},
        {dimension: 'status', list: 'status', code: status, label: '', place: null},
        {dimension: 'source', list: 'source_class', code: source_class, label: '', place: null},
        {dimension: 'document_kind', list: 'doc_kind', code: doc_kind, label: '', place: null},
        {dimension: 'origin', list: 'origin', code: origin, label: '', place: null},
        {dimension: 'mark', list: 'mark', code: if(doubt <> '', 'doubted', ''), label: '', place: null},
        {dimension: 'mark', list: 'mark', code: if(is_held, 'held', ''), label: '', place: null},
        {dimension: 'mark', list: 'mark', code: if(is_event, 'event', ''), label: '', place: null},
        {dimension: 'mark', list: 'mark', code: if(is_average, 'average', ''), label: '', place: null},
        {dimension: 'mark', list: 'mark', code: if(statements > 1, 'several', ''), label: '', place: null},
        {dimension: 'mark', list: 'mark', code: if(lead_reason <> '', 'leading', 'other'), label: '', place: null}
    ]) as facet
    from listed
),
of_documents as (
    select 'sources' as listing, doc_id as id, unnest([
        {dimension: 'area', list: '', code: area, label: area, place: null::double},
        {dimension: 'document_kind', list: 'doc_kind', code: kind, label: '', place: null},
        {dimension: 'source', list: 'source_class', code: source_class, label: '', place: null},
        {dimension: 'district', list: '', code: region, label: region_name, place: null},
        {dimension: 'published', list: '', code: coalesce(year(published_on)::varchar, 'none'),
            label: coalesce(year(published_on) || '年', '未注明'), place: -year(published_on)}
    ]) as facet
    from sources
    union
    select 'sources', doc_id, unnest([
        {dimension: 'district', list: '', code: region, label: region_name, place: null},
        {dimension: 'area', list: '', code: area, label: area, place: null}
    ])
    from statements
)
select
    f.listing, f.id, f.facet.dimension, f.facet.code, coalesce(l.name_zh, m.measure_name, f.facet.label) as label,
    coalesce(l.rank, f.facet.place) as place, f.facet.list not in ('measure', 'document') as is_offered
from (from of_data union all from of_documents) as f
left join labels as l on l.list = f.facet.list and l.code = f.facet.code
left join measures as m on f.facet.list = 'measure' and m.measure = f.facet.code
where f.facet.code <> ''
