-- grain: the one row of a choice: for each part of an observation a truth a number, whether that combination has one of the chosen
-- codes in every dimension that was chosen in; whats_apart: the dimension of indicators left out, where a measure may be chosen instead
-- as a macro of dimensions, codes
select
    list(missed = 0 order by number) filter (part = 'where') as wheres, list(missed = 0 order by number) filter (part = 'who') as whos,
    list(missed = 0 and not is_indicator_missed order by number) filter (part = 'what') as whats,
    list(missed = 0 order by number) filter (part = 'what') as whats_apart,
    list(missed = 0 order by number) filter (part = 'when') as whens, list(missed = 0 order by number) filter (part = 'how') as hows
from judged_parts(dimensions, codes)
