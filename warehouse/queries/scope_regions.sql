-- grain: a region with at least one statement that may be shown, or that follows a district which ceased; the city first, then districts, then zones and groups
with counted as (
    select region, sum(observations)::integer as observations from said group by region
)
select
    r.region, r.name_zh as region_name, r.short_zh as region_short, r.level as region_level, r.area,
    r.valid_from, r.valid_to, r.successor, coalesce(c.observations, 0)::integer as observations
from regions as r
left join counted as c on c.region = r.region
where c.region is not null or r.region in (select successor from regions)
order by r.region <> '500000', r.level not in ('district', 'county'), r.region
