-- grain: one row per loaded observation, those held back included; lead_reason is empty where another statement leads
-- as a view
select columns(lambda name: not starts_with(name, 'order_')) from listed where origin = 'stated'
