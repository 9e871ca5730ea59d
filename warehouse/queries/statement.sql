-- grain: the one statement or derived value of that id; no row where the id is unknown
select * exclude (search_text) from statements where observation_id = $observation
union all by name
select * from preferred where origin = 'derived' and observation_id = $observation
