-- grain: a preferred actual level, growth rate or share of investment of a place, an industry or a park; events and averages apart,
-- the newest period first
-- row: its place in listed; measure: indicator and transformation, narrowed by subject and qualifier; of_place: without the subject
select
    l.rowid as row, l.area, l.region, l.subject,
    measure_code(l.indicator, l.transformation, l.subject, l.qualifier) as measure,
    measure_code(l.indicator, l.transformation, '', l.qualifier) as of_place
from listed as l
where l.lead_reason <> ''
    and l.indicator in ('fixed_investment', 'tech_upgrade_investment', 'contracted_investment', 'paid_in_investment')
    and l.transformation in ('level', 'yoy', 'share') and l.status = 'actual' and l.origin = 'stated' and l.period <> ''
    and not l.is_event and not l.is_average and l.subject_kind <> 'enterprise'
order by l."time" desc, l.period desc, l.region desc, l.subject desc, l.observation_id desc
