-- grain: every statement of the business keys that are asked for, the leading one first; its key as it was asked for
-- $keys: region|subject_kind|subject|qualifier|indicator|transformation|period|status, in codes; $document: left out
-- an event (集中活动) is its document's own: two documents that tell of one are never set against each other
select
    concat_ws('|', region, subject_kind, subject, qualifier, indicator, transformation, period, status) as key, rowid as listed_row
from listed
where origin = 'stated' and list_contains($keys::varchar[], concat_ws('|', region, subject_kind, subject, qualifier, indicator, transformation, period, status))
    and doc_id <> $document and not is_event and period <> ''
order by key, lead_reason = '', is_held, published_on desc nulls last, observation_id
