-- grain: an indicator with its transformation that is stated of municipal clusters, the best covered first; $most of them
select measure, measure_name, theme, '' as subject, indicator, indicator_name, transformation, transformation_name
from cluster_measures order by "values" desc, measure limit $most
