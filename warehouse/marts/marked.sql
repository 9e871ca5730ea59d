-- grain: one row per row of listed: the numbers of all codes that it can be chosen by
with facets as (
    select dimension, code, facet from facet_codes where listing = 'data'
),
marks as (
    select
        max(facet) filter (code = 'doubted') as doubted, max(facet) filter (code = 'held') as held,
        max(facet) filter (code = 'event') as event, max(facet) filter (code = 'average') as average,
        max(facet) filter (code = 'several') as several, max(facet) filter (code = 'leading') as leading,
        max(facet) filter (code = 'other') as other
    from facets where dimension = 'mark'
)
select
    l.rowid as row,
    list_filter([
        of_areas.facet, of_districts.facet, of_levels.facet, of_kinds.facet, of_municipals.facet, of_relations.facet,
        of_clusters.facet, of_subjects.facet, of_themes.facet, of_indicators.facet, of_measures.facet,
        of_documents.facet, of_transformations.facet, of_years.facet, of_periods.facet, of_lengths.facet,
        of_statuses.facet, of_sources.facet, of_document_kinds.facet, of_origins.facet,
        if(l.doubt <> '', m.doubted, null), if(l.is_held, m.held, null), if(l.is_event, m.event, null),
        if(l.is_average, m.average, null), if(l.statements > 1, m.several, null),
        if(l.lead_reason <> '', m.leading, m.other)
    ], lambda facet: facet is not null) as facets
from listed as l
cross join marks as m
left join facets as of_areas on of_areas.dimension = 'area' and of_areas.code = l.area
left join facets as of_districts on of_districts.dimension = 'district' and of_districts.code = l.region
left join facets as of_levels on of_levels.dimension = 'level' and of_levels.code = l.region_level
left join facets as of_kinds on of_kinds.dimension = 'kind' and of_kinds.code = l.subject_kind
left join facets as of_municipals on of_municipals.dimension = 'municipal' and of_municipals.code = l.cluster
left join facets as of_relations on of_relations.dimension = 'relation' and of_relations.code = l.relation
left join facets as of_clusters on of_clusters.dimension = 'cluster' and of_clusters.code = if(l.subject_kind = 'cluster', l.subject, '')
left join facets as of_subjects on of_subjects.dimension = 'subject' and of_subjects.code = if(l.subject_kind = 'cluster', '', l.subject)
left join facets as of_themes on of_themes.dimension = 'theme' and of_themes.code = l.theme
left join facets as of_indicators on of_indicators.dimension = 'indicator' and of_indicators.code = l.indicator
left join facets as of_measures on of_measures.dimension = 'indicator' and of_measures.code = measure_code(l.indicator, l.transformation, l.subject, l.qualifier)
left join facets as of_documents on of_documents.dimension = 'document' and of_documents.code = l.doc_id
left join facets as of_transformations on of_transformations.dimension = 'transformation' and of_transformations.code = l.transformation
left join facets as of_years on of_years.dimension = 'year' and of_years.code = l."year"::varchar
left join facets as of_periods on of_periods.dimension = 'period' and of_periods.code = l.period
left join facets as of_lengths on of_lengths.dimension = 'length' and of_lengths.code = l.period_kind
left join facets as of_statuses on of_statuses.dimension = 'status' and of_statuses.code = l.status
left join facets as of_sources on of_sources.dimension = 'source' and of_sources.code = l.source_class
left join facets as of_document_kinds on of_document_kinds.dimension = 'document_kind' and of_document_kinds.code = l.doc_kind
left join facets as of_origins on of_origins.dimension = 'origin' and of_origins.code = l.origin
order by row
