-- grain: a preferred actual level, growth rate or share of investment of a place, an industry or a park; the newest 3,000
-- measure: indicator and transformation, narrowed by subject and qualifier; of_place: the same without the subject
with newest as (
    select row as listed_row, measure, of_place, rowid as place
    from investments
    where ($area = '' or area = $area) and ($district = '' or region = $district) and ($subject = '' or subject = $subject)
    order by place
    limit 3000
)
select * exclude (place) from newest order by place desc
