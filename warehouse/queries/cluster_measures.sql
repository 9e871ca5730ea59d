-- grain: an indicator with its transformation that is stated of municipal clusters, the best covered first; $most of them
select measure, measure_name, theme from cluster_measures order by "values" desc, measure limit $most
