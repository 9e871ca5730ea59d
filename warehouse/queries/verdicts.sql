-- grain: a verdict on a target, the most urgent first, with what it means
select code as verdict, name_zh as verdict_name, note as meaning, rank from labels where list = 'verdict' order by rank
