-- grain: one row: how much the board holds and how new it is
select
    (select sum(observations) from said)::integer as observations,
    (select count(*) from sources)::integer as documents,
    (select max(published_on) from sources) as newest
