-- grain: a preferred number that says whose money it is: state, private or foreign investors, from outside the city, or a loan or grant
-- origin: outside (市外、川渝), state, private, foreign, owners (firms of the place), loan, grant
select row as listed_row, source
from investors
where ($area = '' or area = $area) and ($district = '' or region = $district) and ($subject = '' or subject = $subject)
order by rowid
limit 3000
