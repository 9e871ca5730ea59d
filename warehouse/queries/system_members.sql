-- grain: a member of a cluster system of a region in the scope, or what is known of members that no document names (empty cluster_name)
select
    region, region_name, region_short, region_level, area, system, tier, cluster_name, cluster, target_value, target_year, note,
    evidence_doc_id as doc_id, doc_title, published, access, published_on, numbers, is_open
from system_members
where ($area = '' or area = $area) and ($district = '' or region = $district)
order by region_level not in ('district', 'county'), region, place
