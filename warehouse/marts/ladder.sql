-- grain: a preferred number with a period that a document states of a place, an industry or a park; events, averages and single firms
-- apart, by indicator and time: rates, ranks, actuals, targets and announced values
-- row: its place in listed; within: the area that a group of districts (主城新区) makes up, else ''
select l.rowid as row, l.indicator, l.area, if(l.region_level = 'group', l.region_name, '') as within, l.region, l.subject
from listed as l
where l.lead_reason <> '' and l.period <> '' and not l.is_event and not l.is_average and l.origin = 'stated' and l.subject_kind <> 'enterprise'
order by l.indicator, l."time", l.is_whole_year, l.region, l.subject, l.qualifier, l.observation_id
