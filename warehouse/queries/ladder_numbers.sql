-- grain: a preferred number of a theme of this page (firms on the ladder, innovation, factories, inputs) in the scope
-- an area's group of districts (主城新区) goes with the area; rung and class come from the indicator and the qualifier; rates, ranks, actuals, targets and announced values among them
select l.rowid as listed_row
from listed as l
where l.lead_reason <> '' and list_contains($indicators::varchar[], l.indicator) and l.period <> ''
    and not l.is_event and not l.is_average and l.origin = 'stated' and l.subject_kind <> 'enterprise'
    and ($area = '' or l.area = $area or l.region_level = 'group' and l.region_name = $area)
    and ($district = '' or l.region = $district) and ($subject = '' or l.subject = $subject)
order by l.indicator, l."time", l.is_whole_year, l.region, l.subject, l.qualifier, l.observation_id
limit 3000
