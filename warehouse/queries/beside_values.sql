-- grain: the preferred value of the city, a zone or a group in one measure and period: beside districts, never ranked with them
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and l.region_level in ('city', 'zone', 'group') and l.status = 'actual' and l.origin = 'stated'
    and not l.is_event and not l.is_average
    and l.subject_kind = $subject_kind and l.subject = $subject and l.qualifier = $qualifier
    and l.indicator = $indicator and l.transformation = $transformation and l.period = $period
order by l.region_level <> 'city', l.region_level desc, l.region_short
