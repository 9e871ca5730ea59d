-- grain: a region below the city with statements of the industry or firm (empty: of anything); districts first, most first
select region, observations
from district_subjects
where subject = $subject
order by region_level = 'zone', observations desc, region
