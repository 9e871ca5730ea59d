-- grain: a cluster of the municipal system, in the order of its tiers
select c."cluster", c.name_zh as cluster_name, t.name_zh as tier_name, c.evidence
from clusters as c
join labels as t on t.list = 'cluster_tier' and t.code = c.tier
order by t.rank, c."cluster"
