-- grain: a preferred number of a list of projects as its document keeps it: signed, started, completed, upgrades, in reserve, or by class
-- whole investment and yearly plans count where the qualifier names the list (重点项目, 技改备案项目); events and single firms apart
-- row: its place in listed; the newest period first
select l.rowid as row, l.area, l.region, l.subject
from listed as l
where l.lead_reason <> '' and not l.is_event and not l.is_average and l.subject_kind <> 'enterprise' and l.transformation in ('level', 'new')
    and l.origin = 'stated'
    and (starts_with(l.indicator, 'projects_')
        or l.indicator in ('planned_investment', 'contracted_investment', 'fixed_investment') and contains(l.qualifier, '项目'))
order by l.period_end desc nulls last, l.region, l.doc_id, l.subject, l.qualifier, l.indicator, l.observation_id
