-- grain: one row per enterprise or project of enterprises.csv, with its cluster, its region and what documents say of
-- it
with names as (
    select enterprise, region, enterprise as name from enterprises
    union
    select enterprise, region, unnest(string_split(aliases, '|')) from enterprises where aliases <> ''
),
said as (
    select
        n.enterprise, n.region, count(*) as observations, count(distinct s.doc_id) as documents,
        max(s.published_on) as newest, string_agg(distinct s.subject, '|' order by s.subject) as subjects
    from names as n
    join statements as s on s.subject_kind = 'enterprise' and s.subject = n.name and not s.is_held
    group by n.enterprise, n.region
)
select
    e.enterprise, e.aliases, e.kind, e.region, coalesce(r.name_zh, '市外') as region_name,
        coalesce(r.short_zh, '市外') as region_short,
    coalesce(r.level, '') as region_level, coalesce(r.area, '') as area,
    e."cluster", coalesce(k.name_zh, '') as cluster_name, e.park, e.role, e.of_enterprise, e.stage, e.evidence_doc_id,
        e.note,
    coalesce(s.observations, 0)::integer as observations, coalesce(s.documents, 0)::integer as documents, s.newest,
    coalesce(s.subjects, '') as subjects
from enterprises as e
left join regions as r on r.region = e.region
left join clusters as k on k."cluster" = e."cluster"
left join said as s on s.enterprise = e.enterprise and s.region = e.region
