-- grain: one row per business key: the statement that leads, or, where no document states the level, the one derived
-- for it
-- as a view
select columns(lambda name: not regexp_matches(name, '^(order|part)_')) from listed where lead_reason <> ''
