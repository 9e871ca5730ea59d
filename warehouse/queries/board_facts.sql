-- grain: one row: how much the board holds and how new it is
select
    (select count(*) from statements where not is_held)::integer as observations,
    (select count(*) from documents)::integer as documents,
    (select max(published_on) from documents) as newest
