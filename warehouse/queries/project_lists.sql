-- grain: a preferred number of a list of projects as its document keeps it: signed, started, completed, upgrades, in reserve, or by class
select row as listed_row
from project_numbers
where ($area = '' or area = $area) and ($district = '' or region = $district) and ($subject = '' or subject = $subject)
order by rowid
limit 3000
