-- grain: a dimension of a listing and a code of it that something has: what an address may name
select dimension, code, label
from facet_codes
where listing = $listing
order by dimension, code
