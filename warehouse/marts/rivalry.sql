-- grain: one row per observation: the business key that it competes for, and its place there (1 leads, null: held back)
select observation_id, business_key, place from ordered
