-- grain: every statement of the business keys that are asked for, the leading one first; its key as it was asked for
-- $keys: region|subject_kind|subject|qualifier|indicator|transformation|period|status, in codes; $document: left out
-- an event (集中活动) is its document's own: two documents that tell of one are never set against each other
with asked as (
    select key, string_split(key, '|') as codes from (select distinct unnest($keys::varchar[]) as key)
)
select a.key, l.rowid as listed_row
from asked as a
join listed as l
    on l.region = a.codes[1] and l.subject_kind = a.codes[2] and l.subject = a.codes[3] and l.qualifier = a.codes[4]
    and l.indicator = a.codes[5] and l.transformation = a.codes[6] and l.period = a.codes[7] and l.status = a.codes[8]
where len(a.codes) = 8 and l.origin = 'stated' and l.doc_id <> $document and not l.is_event and l.period <> ''
order by a.key, l.lead_reason = '', l.is_held, l.published_on desc nulls last, l.observation_id
