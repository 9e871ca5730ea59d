-- grain: one row per loaded observation, those held back included; lead_reason is empty where another statement leads
-- as a view
select * from listed where origin = 'stated'
