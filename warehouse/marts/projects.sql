-- grain: the planned investment of a firm or project, the newest statement of each name; what it is a part of (一期, 追加投资) apart
-- row: its place in listed; stage, role and cluster as the list of enterprises has them; others: how many further statements give its investment
with named as (
    select region, stage, cluster_name as firm_cluster, unnest(list_distinct(list_concat([enterprise], string_split(subjects, '|')))) as subject
    from firms
),
facts as (
    select region, subject, any_value(stage) as stage, any_value(firm_cluster) as firm_cluster from named group by region, subject
)
select
    l.rowid as row, coalesce(f.stage, '') as stage, coalesce(nullif(l.cluster_name, ''), f.firm_cluster, '') as belongs,
    (count(*) over (partition by l.region, l.subject, l.qualifier = '' or l.is_event) - 1)::integer as others
from listed as l
left join facts as f on f.region = l.region and f.subject = l.subject
where l.lead_reason <> '' and l.subject_kind = 'enterprise' and l.indicator = 'planned_investment' and l.transformation = 'level' and l.status <> 'target'
qualify row_number() over (
    partition by l.region, l.subject, replace(replace(l.qualifier, '集中活动；', ''), '集中活动', '')
    order by l.status <> 'actual', l."time" desc nulls last, l.observation_id
) = 1
