-- draw the keys of the wanted observations and put each into a copy of a document; variables: observations, documents,
-- rows, draws, seed
create macro chance(number, salt) as (hash(number, salt, getvariable('seed')) % 1000000007) / 1000000007.0;
create table shipped as
    select *, (row_number() over (order by observation_id) - 1)::bigint as place
    from read_csv(getvariable('observations'), all_varchar = true, union_by_name = true) where status <> 'policy';
update shipped set qualifier = coalesce(qualifier, ''), subject = coalesce(subject, ''), doubt = coalesce(doubt, ''),
    period = coalesce(period, '');
create table documents as select * from read_csv(getvariable('documents'), all_varchar = true);
create table sizes as select doc_id, count(*) as size from shipped group by doc_id;
create table repeats as
    with keys as (
        select count(*) as statements from shipped
        group by region, subject_kind, subject, qualifier, indicator, transformation, period, status
    )
    select statements, sum(count(*)) over (order by statements) / sum(count(*)) over () as up_to
    from keys group by statements;
-- more draws than rows: those that fall on a key that is there already are dropped
create table keys as
with draws as (
    select
        range as draw, floor(chance(range, 'when') * (select count(*) from shipped))::bigint as "when",
        floor(chance(range, 'where') * (select count(*) from shipped))::bigint as "where",
        floor(chance(range, 'what') * (select count(*) from shipped))::bigint as what,
        floor(chance(range, 'narrowed') * (select count(*) from shipped))::bigint as narrowed
    from range(getvariable('draws'))
),
drawn as (
    select
        d.draw, d."when", d.what, e.region, w.subject_kind, w.subject, n.qualifier, w.indicator, w.transformation,
        t.period, t.status
    from draws as d
    join shipped as t on t.place = d."when"
    join shipped as e on e.place = d."where"
    join shipped as w on w.place = d.what
    join shipped as n on n.place = d.narrowed
),
firsts as (
    select
        min_by("when", draw) as "when", min_by(what, draw) as what, min(draw) as draw, region, qualifier,
        subject = '' as is_unnamed, qualifier = '' as is_plain
    from drawn group by region, subject_kind, subject, qualifier, indicator, transformation, period, status
),
shares as (
    select subject = '' as is_unnamed, qualifier = '' as is_plain, count(*) / sum(count(*)) over () as share
    from shipped group by all
),
counted as (
    select *, row_number() over (partition by is_unnamed, is_plain order by draw) as nth from firsts
)
select k.*, (select min(statements) from repeats where up_to >= chance(k.draw, 'statements')) as statements
from counted as k join shares as s using (is_unnamed, is_plain)
where k.nth <= ceil(s.share * getvariable('rows'));
create table stated as
with repeated as (
    select k.draw, k."when", k.what, k.region, k.qualifier, unnest(range(k.statements)) as turn from keys as k
),
wanted as (
    select r.*, t.doc_id, t.period, t.status, row_number() over (order by r.draw, r.turn) as number
    from repeated as r join shipped as t on t.place = r."when"
    qualify number <= getvariable('rows')
),
placed as (
    select *, row_number() over (partition by doc_id, region order by turn, number) - 1 as nth from wanted
)
select p.*, (p.nth // s.size)::bigint as copy, p.nth % s.size + 1 as number_in_copy
from placed as p join sizes as s using (doc_id);

create table copies as
    select
        c.doc_id, c.region, c.copy, if(d.region = '500000', d.region, c.region) as of_region,
        printf('%08x', ((row_number() over (order by c.doc_id, c.region, c.copy)) * 2654435761) % 4294967296) as new_id
    from (select distinct doc_id, region, copy from stated) as c join documents as d using (doc_id);