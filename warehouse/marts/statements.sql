-- grain: one row per loaded observation, those held back included; lead_reason is empty where another statement leads
-- as a view
select columns(lambda name: not regexp_matches(name, '^(order|part)_')) from listed where origin = 'stated'
