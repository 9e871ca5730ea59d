-- grain: one row per business key: the statement that leads, or, where no document states the level, the one derived
-- for it
-- as a view
select columns(lambda name: not starts_with(name, 'order_')) from listed where lead_reason <> ''
