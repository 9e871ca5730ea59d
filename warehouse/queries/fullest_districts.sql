-- grain: a region below the city with statements of the industry or firm (empty: of anything); districts first, most first
select region, sum(observations)::integer as observations
from said
where region_level in ('district', 'county', 'zone') and ($subject = '' or subject = $subject)
group by region, region_level
order by region_level = 'zone', observations desc, region
