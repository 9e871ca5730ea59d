-- grain: a number of a part of observations, as part_* of listed has it: where it is, who it is of, what it measures, when and how
-- it is told; things: how many observations have it, of a number between others perhaps none
-- facets: the codes that it can be chosen by, '' where it has none in a dimension; words: what it is found by, lower case
-- an observation is chosen, counted and found by its five parts: of these there are some hundred, however many observations
with combinations as (
    select
        'where' as part, part_where as number, count(*) as things, lower(concat_ws(' ', any_value(region_name), any_value(region_short), any_value(area))) as words,
        [
            {dimension: 'area', list: '', code: any_value(area), label: any_value(area), place: null::double},
            {dimension: 'district', list: '', code: any_value(region), label: any_value(region_name), place: null},
            {dimension: 'level', list: 'region_level', code: any_value(region_level), label: '', place: null}
        ] as facets
    from listed group by part_where
    union all
    select
        'who', part_who, count(*), lower(concat_ws(' ', any_value(subject), any_value(cluster_name))),
        [
            {dimension: 'kind', list: 'subject_kind', code: any_value(subject_kind), label: '', place: null},
            {dimension: 'municipal', list: '', code: any_value("cluster"), label: any_value(cluster_name), place: null},
            {dimension: 'relation', list: 'relation', code: any_value(relation), label: '', place: null},
            {dimension: 'cluster', list: '', code: if(any_value(subject_kind) = 'cluster', any_value(subject), ''),
                label: any_value(subject), place: null},
            {dimension: 'subject', list: '', code: if(any_value(subject_kind) = 'cluster', '', any_value(subject)),
                label: any_value(subject), place: null}
        ]
    from listed group by part_who
    union all
    select
        'what', part_what, count(*), lower(concat_ws(' ', any_value(indicator_name), any_value(theme), any_value(transformation_name))),
        [
            {dimension: 'theme', list: '', code: any_value(theme), label: any_value(theme), place: null},
            {dimension: 'indicator', list: '', code: any_value(indicator), label: any_value(indicator_name), place: null},
            {dimension: 'transformation', list: 'transformation', code: any_value(transformation), label: '', place: null}
        ]
    from listed group by part_what
    union all
    select
        'when', part_when, count(*),
        lower(concat_ws(' ', any_value(period_label), any_value(period), any_value(status_name), if(any_value(origin) = 'derived', '推算', ''))),
        [
            {dimension: 'year', list: '', code: coalesce(any_value("year")::varchar, ''), label: any_value("year") || '年', place: -any_value("year")},
            {dimension: 'period', list: '', code: any_value(period), label: any_value(period_label), place: -any_value("time")},
            {dimension: 'length', list: 'period_kind', code: any_value(period_kind), label: '', place: null},
            {dimension: 'status', list: 'status', code: any_value(status), label: '', place: null},
            {dimension: 'origin', list: 'origin', code: any_value(origin), label: '', place: null}
        ]
    from listed group by part_when
    union all
    select
        'how', part_how, count(*), lower(concat_ws(' ', any_value(doc_kind), any_value(source_class_name))),
        list_concat([
            {dimension: 'source', list: 'source_class', code: any_value(source_class), label: '', place: null},
            {dimension: 'document_kind', list: 'doc_kind', code: any_value(doc_kind), label: '', place: null}
        ], list_transform(
            marks_of(any_value(doubt), any_value(is_held), any_value(is_event), any_value(is_average), any_value(statements), any_value(lead_reason)),
            lambda mark: {dimension: 'mark', list: 'mark', code: mark, label: '', place: null}
        ))
    from listed group by part_how
),
numbered as (
    select part, unnest(range(1, max(number) + 1))::integer as number from combinations group by part
)
select
    n.part, n.number, coalesce(c.things, 0)::integer as things, coalesce(c.words, '') as words,
    coalesce(c.facets, [{dimension: '', list: '', code: '', label: '', place: null}]) as facets
from numbered as n
left join combinations as c on c.part = n.part and c.number = n.number
order by n.part, n.number
