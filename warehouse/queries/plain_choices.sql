-- grain: as of choices, where neither words nor measures nor documents are chosen, of which only the rows themselves tell
with judged as materialized (
    from judged_parts($dimensions::varchar[], $codes::varchar[])
),
chosen as materialized (
    select
        list(missed = 0 order by number) filter (part = 'where') as wheres, list(missed = 0 order by number) filter (part = 'who') as whos,
        list(missed = 0 and not is_indicator_missed order by number) filter (part = 'what') as whats,
        list(missed = 0 order by number) filter (part = 'when') as whens, list(missed = 0 order by number) filter (part = 'how') as hows
    from judged
),
met as not materialized (
    select
        part_where, part_who, part_what, part_when, part_how, wheres[part_where] as is_where, whos[part_who] as is_who,
        whats[part_what] as is_what, whens[part_when] as is_when, hows[part_how] as is_how
    from listed, chosen
),
counted as (
    select 'where' as part, part_where as number, count(*) as things
    from met where is_who and is_what and is_when and is_how group by part_where
    union all
    select 'who', part_who, count(*) from met where is_where and is_what and is_when and is_how group by part_who
    union all
    select 'what', part_what, count(*) from met where is_where and is_who and is_when and is_how group by part_what
    union all
    select 'when', part_when, count(*) from met where is_where and is_who and is_what and is_how group by part_when
    union all
    select 'how', part_how, count(*) from met where is_where and is_who and is_what and is_when group by part_how
),
added as (
    -- what misses the choice of one dimension alone is another choice there
    select f.dimension, f.code, sum(c.things) as things
    from counted as c
    join judged as j on j.part = c.part and j.number = c.number
    join part_facets as f on f.part = c.part and f.number = c.number
    where j.missed + j.is_indicator_missed::integer = 0
        or j.missed + j.is_indicator_missed::integer = 1 and f.dimension = if(j.missed = 0, 'indicator', j.missed_dimension)
    group by f.dimension, f.code
),
picked as (
    select distinct unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code
)
select k.dimension, k.code, k.label, coalesce(a.things, 0)::integer as things
from facet_codes as k
left join added as a on a.dimension = k.dimension and a.code = k.code
left join picked as p on p.dimension = k.dimension and p.code = k.code
where k.listing = 'data' and k.is_offered and (a.things > 0 or p.code is not null)
order by k.dimension, k.place nulls last, coalesce(a.things, 0) desc, k.code
