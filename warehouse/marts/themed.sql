-- grain: a preferred value that a document states, of an indicator of its own; by theme, the newest year first
-- row: its place in listed
select l.rowid as row, l.area, l.region, l.subject
from listed as l
where l.lead_reason <> '' and l.origin = 'stated' and l.indicator <> 'other'
order by l.theme, l."year" desc, l.observation_id
