-- grain: a statement or derived value of the list of ids
select * exclude (search_text) from statements where list_contains($ids, observation_id)
union all by name
select * from preferred where origin = 'derived' and list_contains($ids, observation_id)
