-- grain: a dimension of 数据 and a code of it that is chosen, or that has something under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- how many there are where nothing is chosen, or only what is stated, was counted at the build
with chosen as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
spans as (
    select dimension, min(facet) as first_facet, max(facet) as last_facet from facet_codes where listing = 'data' group by dimension
),
narrowed as (
    -- a dimension with its chosen codes; one whose codes nothing has lets nothing through
    select s.first_facet, s.last_facet, list(k.facet) filter (k.facet is not null) as facets
    from chosen as c
    join spans as s on s.dimension = c.dimension
    left join facet_codes as k on k.listing = 'data' and k.dimension = c.dimension and k.code = c.code
    group by all
),
judged as (
    select
        m.facets, list_filter(w.every, lambda one: not coalesce(list_has_any(one.facets, m.facets), false)) as missed
    from marked as m
    cross join (select coalesce(list(n), []) as every from narrowed as n) as w
    where not (len($words::varchar[]) = 0
            and ($dimensions::varchar[] = [] or $dimensions::varchar[] = ['origin'] and $codes::varchar[] = ['stated']))
        and (len($words::varchar[]) = 0 or m.row in (
            select rowid from listed
            where holds_words($words::varchar[],
                region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
                period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
                observation_id, origin)
        ))
),
found as (
    select unnest(facets) as facet from judged where len(missed) = 0
    union all
    -- what misses the choice of one dimension alone is another choice there
    select unnest(list_filter(facets, lambda facet: facet between missed[1].first_facet and missed[1].last_facet))
    from judged where len(missed) = 1
),
counted as (
    select facet, count(*) as things from found group by facet
    union all
    select facet, if($dimensions::varchar[] = [] or dimension = 'origin', things, stated) from facet_codes
    where listing = 'data' and len($words::varchar[]) = 0
        and ($dimensions::varchar[] = [] or $dimensions::varchar[] = ['origin'] and $codes::varchar[] = ['stated'])
)
select k.dimension, k.code, k.label, coalesce(c.things, 0)::integer as things
from facet_codes as k
left join counted as c on c.facet = k.facet
left join chosen as p on p.dimension = k.dimension and p.code = k.code
where k.listing = 'data' and (k.is_offered and c.things > 0 or p.code is not null)
order by k.dimension, k.place nulls last, coalesce(c.things, 0) desc, k.code
