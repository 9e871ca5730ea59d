-- grain: one row per cluster of the municipal system, in the order of tiers and of the list
-- observations: leading statements and derived levels in the area, district (empty: everywhere) that count towards it
with counted as (
    select "cluster", sum("values") as observations, count(distinct region) as regions
    from said
    where "cluster" <> '' and ($area = '' or area = $area) and ($district = '' or region = $district)
    group by "cluster"
)
select c."cluster", c.parent, c.tier, t.name_zh as tier_name, t.note as tier_note, t.rank as tier_rank, c.name_zh as name,
    c.target_2027, c.evidence, e.name_zh as evidence_name, e.note as evidence_note,
    coalesce(n.observations, 0)::integer as observations, coalesce(n.regions, 0)::integer as regions
from clusters as c
join labels as t on t.list = 'cluster_tier' and t.code = c.tier
join labels as e on e.list = 'cluster_evidence' and e.code = c.evidence
left join counted as n on n."cluster" = c."cluster"
order by t.rank, c.rowid
