-- grain: a combination of parts: in how many dimensions it has none of the codes that were chosen there, and one of those
-- is_indicator_missed tells of the indicator apart, where the measure of a row may be chosen instead
-- as a macro of dimensions, codes
with judged as (
    select part, number, dimension, bool_and(misses(dimension, dimensions, codes, code)) as is_missed
    from part_facets group by part, number, dimension
)
select
    part, number, (count(*) filter (is_missed and dimension <> 'indicator'))::integer as missed,
    any_value(dimension) filter (is_missed and dimension <> 'indicator') as missed_dimension,
    bool_or(is_missed and dimension = 'indicator') as is_indicator_missed
from judged group by part, number
