-- grain: a statement of one of the documents, held back or not, those of each document as it gives them
select observation_id
from listed
where origin = 'stated' and doc_id in (select unnest($documents::varchar[]))
order by try_cast(split_part(observation_id, '-', -1) as integer), observation_id
