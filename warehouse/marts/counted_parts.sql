-- grain: a number of a part of observations, and how many have it under the choices in all other parts and the words
-- code: the chosen measure among them, or, of the part document, the chosen document under all choices; else ''
-- dimensions and codes are parallel; words are lower case and taken literally
-- as a macro of dimensions, codes, words
with chosen as materialized (
    from chosen_parts(dimensions, codes)
),
plain as not materialized (
    select
        part_where, part_who, part_what, part_when, part_how,
        is_where(dimensions, wheres, part_where) as is_where, is_who(dimensions, whos, part_who) as is_who,
        is_what(dimensions, whats, whats, part_what, '') as is_what,
        is_when(dimensions, whens, part_when) as is_when, is_how(dimensions, hows, part_how) as is_how
    from listed, chosen
    where len(words) = 0 and len(rare_codes(dimensions, codes)) = 0
),
-- rows of which only they themselves tell, by their texts, measure or document, whether they count
told as materialized (
    select
        part_where, part_who, part_what, part_when, part_how, measure, if(list_contains(dimensions, 'document'), doc_id, '') as document,
        is_who and is_what and is_when and is_how as to_where, is_where and is_what and is_when and is_how as to_who,
        is_where and is_who and is_when and is_how as to_what, is_where and is_who and is_what and is_how as to_when,
        is_where and is_who and is_what and is_when as to_how, to_where and is_where as to_document
    from matching(dimensions, codes, words)
    where len(words) + len(rare_codes(dimensions, codes)) > 0 and is_document
)
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
