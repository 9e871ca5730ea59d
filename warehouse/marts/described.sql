-- grain: one row per observation of told, examples apart: they are none of the board's numbers and stand in examples alone
-- for the build alone
select * from told where region <> 'EXAMPLE'
