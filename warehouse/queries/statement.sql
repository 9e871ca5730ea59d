-- grain: the one statement or derived value of that id, of an example too; no row where the id is unknown
select columns(lambda name: not regexp_matches(name, '^(order|part)_')) from listed where observation_id = $observation
union all
select * from examples where observation_id = $observation
