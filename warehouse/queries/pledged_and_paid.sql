-- grain: contracted or paid-in investment that one document states beside the other for the same place, subject and period
select t.row as listed_row, t.about, t.sides
from told_together as t
join listed as s on s.rowid = t.row
where t.kind = 'money'
    and ($area = '' or s.area = $area) and ($district = '' or s.region = $district) and ($subject = '' or s.subject = $subject)
order by s.period_end desc, s.region, t.about, s.indicator, s.observation_id
limit 3000
