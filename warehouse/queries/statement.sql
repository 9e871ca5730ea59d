-- grain: the one statement or derived value of that id; no row where the id is unknown
select * exclude (search_text) from listed where observation_id = $observation
