-- grain: the planned investment of a firm or project, the newest statement of each name, the largest first
-- counts_to: the municipal cluster that the name of the industry counts to, empty where to none
select p.row as listed_row, p.stage, p.belongs, p.others
from projects as p
join listed as l on l.rowid = p.row
where ($area = '' or l.area = $area) and ($district = '' or l.region = $district)
    and ($cluster = '' or l.cluster <> '' and l.cluster = $counts_to)
    and ($firm = '' or l.subject = $firm)
order by l.value desc, l.region, l.subject, l.observation_id
limit 3000
