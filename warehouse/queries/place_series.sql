-- grain: a district's preferred value of one measure in a whole year, or of a stock at the end of one; by district and time
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.region_level in ('district', 'county') and l.status = 'actual' and l.origin = 'stated'
    and not l.is_event and not l.is_average
    and (l.is_whole_year or l.indicator_kind in ('stock', 'ratio') and l.period_kind = 'month' and l.period like '%-12')
    and l.subject_kind = $subject_kind and l.subject = $subject and l.qualifier = $qualifier
    and l.indicator = $indicator and l.transformation = $transformation
    and ($area = '' or l.area = $area)
qualify row_number() over (partition by l.region, l."time" order by l.is_whole_year, l.observation_id) = 1
order by l.region, l."time", l.observation_id
limit 3000
