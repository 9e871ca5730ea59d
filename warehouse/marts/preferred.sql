-- grain: one row per business key: the statement that leads, or, where no document states the level, the one derived
-- for it
-- as a view
select * from listed where lead_reason <> ''
