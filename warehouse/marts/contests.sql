-- grain: a statement whose business key other documents state too, those held back apart; keys whose statements lie furthest apart
-- first, the leading statement of a key (place 1) before the others
-- row: its place in listed
select s.rowid as row, o.business_key as contest, o.place, s.area, s.region, s.subject
from rivalry as o
join listed as s on s.observation_id = o.observation_id
where s.origin = 'stated' and s.statements > 1 and not s.is_held
order by s.spread desc nulls last, contest, o.place, s.observation_id
