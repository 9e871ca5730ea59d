-- grain: a level or a growth rate of an industry, both stated for one place, period and measure of output
-- only places and periods with at least $fewest such industries; those with most first
select s.row as listed_row, s.industries, concat_ws('.', n.region, n.indicator, n.period) as place
from size_and_growth as s
join listed as n on n.rowid = s.row
where s.industries >= $fewest
order by s.industries desc, n.period_end desc, n.region, n.transformation, n.value desc, n.observation_id
limit 3000
