-- grain: a dimension of 数据 and a code of it that is chosen, or that has something under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- how many there are where nothing is chosen, or only what is stated, was counted at the build
with chosen as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
),
spans as (
    select dimension, min(facet) as first_facet, max(facet) as last_facet from facet_codes where listing = 'data' group by dimension
),
judged as (
    select listed_row, missed, missed_dimension
    from matching($dimensions::varchar[], $codes::varchar[], $words::varchar[])
    where missed < 2 and not (len($words::varchar[]) = 0
        and ($dimensions::varchar[] = [] or $dimensions::varchar[] = ['origin'] and $codes::varchar[] = ['stated']))
),
found as (
    select unnest(m.facets) as facet from judged as j join marked as m on m.row = j.listed_row where j.missed = 0
    union all
    -- what misses the choice of one dimension alone is another choice there
    select unnest(list_filter(m.facets, lambda facet: facet between s.first_facet and s.last_facet))
    from judged as j
    join marked as m on m.row = j.listed_row
    join spans as s on s.dimension = j.missed_dimension
    where j.missed = 1
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
