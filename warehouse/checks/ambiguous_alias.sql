-- why: an alias of two clusters, or of one in two relations, would count a number twice or nowhere
-- severity: stops
select '' as observation_id, '' as other_id,
    'cluster_aliases.csv 里“' || alias || '”对应' || count(*) || '行（'
        || string_agg("cluster" || ' ' || relation, '、' order by "cluster") || '），应只有一行' as reason
from cluster_aliases
group by alias
having count(*) > 1
union all
select '', '', 'clusters.csv 的集群“' || k.name_zh || '”在 cluster_aliases.csv 里没有 same 的别名，或归到了别的集群'
from clusters as k
left join cluster_aliases as a on a.alias = k.name_zh
where a."cluster" is distinct from k."cluster" or a.relation <> 'same'
