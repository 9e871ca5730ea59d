-- grain: a kind of subject and a name that statements or codelists have for it, those with most statements first
with named as (
    select subject_kind, subject, count(*) as statements from statements where subject <> '' group by all
    union all
    select 'enterprise', enterprise, 0 from enterprises
    union all
    select 'park', park, 0 from parks
    union all
    select 'cluster', alias, 0 from cluster_aliases
    union all
    select 'cluster', name_zh, 0 from clusters
    union all
    select 'cluster', name, 0 from other_clusters
)
select subject_kind, subject, sum(statements)::integer as statements
from named
group by subject_kind, subject
order by subject_kind, statements desc, subject
