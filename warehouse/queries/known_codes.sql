-- grain: a dimension of a listing and a code of it that something has, of those that are asked for
-- $dimensions and $codes are parallel
select distinct k.dimension, k.code
from (select unnest($dimensions::varchar[]) as dimension, unnest($codes::varchar[]) as code) as a
join facet_codes as k on k.listing = $listing and k.dimension = a.dimension and k.code = a.code
order by k.dimension, k.code
