-- grain: a district's leading statement of one measure in one period
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.region_level in ('district', 'county') and l.status = 'actual' and l.origin = 'stated'
    and not l.is_event and not l.is_average
    and l.subject_kind = $subject_kind and l.subject = $subject and l.qualifier = $qualifier
    and l.indicator = $indicator and l.transformation = $transformation and l.period = $period
order by l.value desc, l.region
