-- grain: a target in force of the region that falls due within the years, soonest first
select t.*
from targets as t
where t.due_year between $first_year and $last_year and t.indicator <> 'other'
    and ($region = '' or t.region = $region) and ($area = '' or t.area = $area)
    and ($subject = '' or t.subject = $subject)
order by t.due_year, t.region <> '500000', t.latest_value is null, t.theme, t.observation_id
limit 3000
