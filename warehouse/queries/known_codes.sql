-- grain: a dimension of a listing and a code of it that something has: what an address may name
select dimension, code, any_value(label) as label
from facets
where listing = $listing
group by dimension, code
order by dimension, code
