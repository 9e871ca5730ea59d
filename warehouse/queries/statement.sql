-- grain: the one statement or derived value of that id; no row where the id is unknown
select * from listed where observation_id = $observation
