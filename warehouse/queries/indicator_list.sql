-- grain: an indicator of the codelist, theme by theme in the order in which themes first stand there
select indicator, name_zh as indicator_name, theme, unit
from indicators
order by min(rowid) over (partition by theme), rowid
