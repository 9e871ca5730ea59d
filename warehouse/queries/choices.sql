-- grain: a dimension of 数据 and a code of it that is chosen, or that has something under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- the numbers of each part are counted under the choices in all others: some hundred, whose codes are added up here
with counted as materialized (
    from counted_parts($dimensions::varchar[], $codes::varchar[], $words::varchar[])
),
judged as (
    select c.part, c.number, c.code, c.things, j.missed, j.missed_dimension, j.missed + (j.is_indicator_missed and c.code = '')::integer as misses
    from counted as c
    join judged_parts($dimensions::varchar[], $codes::varchar[]) as j on j.part = c.part and j.number = c.number
),
added as (
    -- what misses the choice of one dimension alone is another choice there
    select f.dimension, f.code, sum(j.things) as things
    from judged as j
    join part_facets as f on f.part = j.part and f.number = j.number
    where j.misses = 0 or j.misses = 1 and f.dimension = if(j.missed = 0, 'indicator', j.missed_dimension)
    group by f.dimension, f.code
    union all
    select 'indicator', code, sum(things) from judged where part = 'what' and code <> '' and missed = 0 group by code
    union all
    select 'document', code, things from counted where part = 'document'
),
picked as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
known as (
    select dimension, code, label, place from facet_codes where listing = 'data' and is_offered
    union all
    -- documents and measures, of which a list of choices holds those that are chosen alone
    select dimension, code, label, place from facet_codes
    where len(rare_codes($dimensions::varchar[], $codes::varchar[])) > 0 and listing = 'data' and not is_offered
        and list_contains(rare_codes($dimensions::varchar[], $codes::varchar[]), code)
)
select k.dimension, k.code, k.label, coalesce(a.things, 0)::integer as things
from known as k
left join added as a on a.dimension = k.dimension and a.code = k.code
left join picked as p on p.dimension = k.dimension and p.code = k.code
where a.things > 0 or p.code is not null
order by k.dimension, k.place nulls last, coalesce(a.things, 0) desc, k.code
