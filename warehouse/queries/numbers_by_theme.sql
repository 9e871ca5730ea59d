-- grain: a preferred value within the scope; what the count of numbers by theme stands on
select row as listed_row
from themed
where ($area = '' or area = $area) and ($district = '' or region = $district)
    and ($cluster = '' or $firm <> '' or subject = $cluster) and ($firm = '' or subject = $firm)
order by rowid
limit 3000
