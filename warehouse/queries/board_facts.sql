-- grain: one row: how much the board holds and how new it is
select
    (select sum(observations) from said)::integer as observations,
    (select count(*) from documents)::integer as documents,
    (select max(published_on) from documents) as newest
