-- grain: a region and a cluster of the municipal system, with what is stated there that counts towards it
-- as a view
with counted as (
    select "cluster", region, sum("values") as observations from said where "cluster" <> '' group by "cluster", region
)
select g.region, c.rowid as place, c."cluster", c.parent, c.tier, t.name_zh as tier_name, t.note as tier_note, t.rank as tier_rank,
    c.name_zh as name, c.target_2027, c.evidence, e.name_zh as evidence_name, e.note as evidence_note,
    coalesce(n.observations, 0)::integer as observations, (n.observations is not null)::integer as regions
from clusters as c
join labels as t on t.list = 'cluster_tier' and t.code = c.tier
join labels as e on e.list = 'cluster_evidence' and e.code = c.evidence
cross join regions as g
left join counted as n on n."cluster" = c."cluster" and n.region = g.region
