-- grain: one row per (subject_kind, subject) that belongs to a municipal cluster: names of clusters by their alias,
-- firms and projects by enterprises.csv (relation '': their own number, never the cluster's; a name of two clusters
-- belongs to none)
-- for the build alone
with firm_names as (
    select enterprise as subject, cluster from enterprises where cluster <> ''
    union
    select unnest(string_split(aliases, '|')), cluster from enterprises where cluster <> '' and aliases <> ''
)
select 'cluster' as subject_kind, alias as subject, cluster, relation from cluster_aliases
union all
select 'enterprise', subject, max(cluster), '' from firm_names group by subject having count(distinct cluster) = 1
