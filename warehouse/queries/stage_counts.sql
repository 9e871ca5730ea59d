-- grain: a count of signed, started or completed projects that one document states beside another of them for the same subject and period
-- $events: of single events, else of whole periods
select t.row as listed_row, t.about, t.sides as stages
from told_together as t
join listed as s on s.rowid = t.row
where t.kind = 'stages' and s.is_event = $events
    and ($area = '' or s.area = $area) and ($district = '' or s.region = $district) and ($subject = '' or s.subject = $subject)
order by s.period_end desc, s.region, t.about, s.indicator, s.observation_id
limit 3000
