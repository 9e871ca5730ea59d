-- grain: a statement of the document, held back or not, in the order in which the document gives them
select rowid as listed_row
from listed
where origin = 'stated' and doc_id = $document
order by try_cast(split_part(observation_id, '-', -1) as integer), observation_id
