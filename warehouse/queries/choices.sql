-- grain: a dimension of 数据 and a code of it that is chosen, or that has something under all *other* choices and the words
-- $dimensions and $codes are parallel: codes of one dimension are alternatives, dimensions narrow one another
-- the numbers of each part are counted under the choices in all others: some hundred, whose codes are added up then
with chosen as materialized (
    from chosen_parts($dimensions::varchar[], $codes::varchar[])
),
plain as not materialized (
    select
        part_where, part_who, part_what, part_when, part_how,
        is_where($dimensions::varchar[], wheres, part_where) as is_where, is_who($dimensions::varchar[], whos, part_who) as is_who,
        is_what($dimensions::varchar[], whats, whats, part_what, '') as is_what,
        is_when($dimensions::varchar[], whens, part_when) as is_when, is_how($dimensions::varchar[], hows, part_how) as is_how
    from listed, chosen
    where len($words::varchar[]) = 0 and len(rare_codes($dimensions::varchar[], $codes::varchar[])) = 0
),
-- rows of which only they themselves tell, by their texts, measure or document, whether they count
told as materialized (
    select
        part_where, part_who, part_what, part_when, part_how, measure, if(list_contains($dimensions::varchar[], 'document'), doc_id, '') as document,
        is_who and is_what and is_when and is_how as to_where, is_where and is_what and is_when and is_how as to_who,
        is_where and is_who and is_when and is_how as to_what, is_where and is_who and is_what and is_how as to_when,
        is_where and is_who and is_what and is_when as to_how, to_where and is_where as to_document
    from matching($dimensions::varchar[], $codes::varchar[], $words::varchar[])
    where len($words::varchar[]) + len(rare_codes($dimensions::varchar[], $codes::varchar[])) > 0 and is_document
),
counted as (
    select 'where' as part, part_where as number, '' as code, count(*) as things
    from plain where is_who and is_what and is_when and is_how group by part_where
    union all
    select 'who', part_who, '', count(*) from plain where is_where and is_what and is_when and is_how group by part_who
    union all
    select 'what', part_what, '', count(*) from plain where is_where and is_who and is_when and is_how group by part_what
    union all
    select 'when', part_when, '', count(*) from plain where is_where and is_who and is_what and is_how group by part_when
    union all
    select 'how', part_how, '', count(*) from plain where is_where and is_who and is_what and is_when group by part_how
    union all
    select 'where', part_where, '', count(*) from told where to_where group by part_where
    union all
    select 'who', part_who, '', count(*) from told where to_who group by part_who
    union all
    select 'what', part_what, measure, count(*) from told where to_what group by part_what, measure
    union all
    select 'when', part_when, '', count(*) from told where to_when group by part_when
    union all
    select 'how', part_how, '', count(*) from told where to_how group by part_how
    union all
    select 'document', null, document, count(*) from told where to_document group by document
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
