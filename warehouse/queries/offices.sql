-- grain: a theme of indicators, with the office that keeps its numbers: whom to ask for one that is missing
select code as theme, name_zh as office from labels where list = 'office' order by rank
