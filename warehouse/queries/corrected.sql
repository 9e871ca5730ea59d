-- grain: a cell of that observation, or of its document, that a correction changed (that it was looked at is no change), in the order of the list
select field, old, new, reason, checked_by, "date"
from corrections
where $observation <> '' and observation_id in ($observation, split_part($observation, '-', 1)) and field <> 'reviewed'
order by rowid
