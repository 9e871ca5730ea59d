-- grain: a series of the named key figures, and the growth rate that comes along with a level among them
-- figure_rank: the place among them, null for such a growth rate; level_rank: the place of the figure it belongs to
with named as (
    select rank::double as figure_rank, name_zh as figure_name, string_split(code, '|') as parts
    from labels where list = 'key_figure'
),
members as (
    select parts[1] as subject_kind, parts[2] as subject, parts[3] as indicator, parts[4] as transformation,
        figure_rank, figure_name, figure_rank as level_rank
    from named
    union all
    select parts[1], parts[2], parts[3], 'yoy', null, '', figure_rank from named where parts[4] = 'level'
)
select subject_kind, subject, indicator, transformation, max(figure_rank) as figure_rank, max(figure_name) as figure_name,
    min(level_rank) as level_rank
from members group by all
