-- grain: a leading actual level or growth rate of output of an industry in the place; every period
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.subject_kind = 'cluster' and l.status = 'actual' and l.qualifier = '' and not l.is_event and not l.is_average
    and l.indicator in ('gross_output', 'revenue', 'value_added') and l.transformation in ('level', 'yoy') and l.period <> ''
    and l.region = $region and ($cluster = '' or l.subject = $cluster)
order by l.subject, l.indicator, l.transformation, l."time" desc, l.observation_id
limit 3000
