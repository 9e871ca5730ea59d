-- grain: a region below the city and a subject that is spoken of there, '' for all of them together: how many statements
-- as a view
select region, any_value(region_level) as region_level, subject, sum(observations)::integer as observations
from said where region_level in ('district', 'county', 'zone') and subject <> '' group by region, subject
union all
select region, any_value(region_level), '', sum(observations)::integer
from said where region_level in ('district', 'county', 'zone') group by region
