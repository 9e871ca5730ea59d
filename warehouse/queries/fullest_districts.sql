-- grain: a region below the city with statements of the industry or firm (empty: of anything); districts first, most first
select region, count(*)::integer as observations
from statements
where not is_held and region_level in ('district', 'county', 'zone') and ($subject = '' or subject = $subject)
group by region, region_level
order by region_level = 'zone', observations desc, region
