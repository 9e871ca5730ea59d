-- grain: the output of a product in the region in a whole year, by product and time
select p.rowid as listed_row
from listed as p
where p.lead_reason <> '' and p.region = $region and p.subject_kind = 'cluster' and p.indicator = 'product_volume' and p.transformation = 'level'
    and p.qualifier = '' and p.status = 'actual' and p.is_whole_year and not p.is_event
order by p.subject, p.unit, p."time", p.observation_id
limit 3000
