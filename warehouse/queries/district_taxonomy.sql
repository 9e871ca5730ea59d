-- grain: one row per cluster of the municipal system, in the order of tiers and of the list
-- observations: leading statements and derived levels in the district that count towards it
select "cluster", parent, tier, tier_name, tier_note, tier_rank, name, target_2027, evidence, evidence_name, evidence_note,
    observations, regions
from district_taxonomy
where region = $district
order by tier_rank, place
