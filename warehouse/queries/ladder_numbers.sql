-- grain: a preferred number of a theme of this page (firms on the ladder, innovation, factories, inputs) in the scope
-- an area's group of districts (主城新区) goes with the area; rung and class come from the indicator and the qualifier
select row as listed_row
from ladder
where list_contains($indicators::varchar[], indicator) and ($area = '' or area = $area or within = $area)
    and ($district = '' or region = $district) and ($subject = '' or subject = $subject)
order by rowid
limit 3000
