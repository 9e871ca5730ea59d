-- grain: one row per observation of a business key that several state, with its place there (1 leads, null: held back)
select observation_id, business_key, place from ordered
