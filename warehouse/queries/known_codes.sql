-- grain: a dimension of a listing and a code of it that something has, of the dimensions and the codes that are asked for
select dimension, code
from facet_codes
where listing = $listing and dimension in (select unnest($dimensions::varchar[])) and code in (select unnest($codes::varchar[]))
order by dimension, code
