-- grain: a region below the city and a subject that is spoken of there, '' for all of them together: how many statements
-- as a view
select region, region_level, about as subject, sum(observations)::integer as observations
from (select *, unnest(list_distinct([subject, ''])) as about from said where region_level in ('district', 'county', 'zone'))
group by region, region_level, about
