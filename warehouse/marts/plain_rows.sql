-- grain: a row of listed; is_*: whether it has one of the chosen codes in every dimension of a part
-- what matching says where neither words nor measures nor documents are chosen, which only the rows themselves tell and which take
-- twice as long to plan; dimensions and codes are parallel
-- as a macro of dimensions, codes
select
    l.rowid as listed_row, observation_id, value, "time", published_on, access, order_subject, order_indicator, order_status,
    order_source, order_title, order_document, order_published, part_where, part_who, part_what, part_when, part_how,
    wheres[part_where] as is_where, whos[part_who] as is_who, whats[part_what] as is_what, whens[part_when] as is_when,
    hows[part_how] as is_how
from listed as l
cross join chosen_parts(dimensions, codes)
