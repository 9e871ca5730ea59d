-- grain: the leading count and the leading amount of a stage of an event; with $subject those of that industry or project
-- mark: one for numbers that several documents tell alike; is_drawn: an amount, or a count where no amount covers its stage
select n.row as listed_row, n.fair, n.event, n.is_amount, n.narrowed, n.narrowness, n.stage, m.mark, m.is_drawn
from event_marks as m
join event_numbers as n on n.observation_id = m.observation_id
where m.asked = $subject and ($area = '' or n.area = $area) and ($district = '' or n.region = $district)
order by n.period_end desc, n.region, n.doc_id, n.is_amount desc, n.stage, n.observation_id
limit 3000
