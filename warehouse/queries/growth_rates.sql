-- grain: a preferred growth rate within the scope: of districts as a whole, of industries, of firms; the newest 3,000
with newest as (
    select row as listed_row, rowid as place
    from rates
    where ($area = '' or area = $area) and ($district = '' or region = $district) and ($subject = '' or subject = $subject)
    order by place
    limit 3000
)
select * exclude (place) from newest order by place desc
