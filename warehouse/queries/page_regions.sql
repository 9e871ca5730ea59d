-- grain: a region that rows of the page are of: how many
select region, sum(observations)::integer as observations
from page_subjects
where page = $page
group by region
order by region
