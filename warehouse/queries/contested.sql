-- grain: a statement whose business key other documents state too, in the scope; keys whose statements lie furthest
-- apart first, the leading statement of a key before the others
select row as listed_row, contest, place
from contests
where ($area = '' or area = $area) and ($district = '' or region = $district) and ($subject = '' or subject = $subject)
order by rowid
limit 3000
