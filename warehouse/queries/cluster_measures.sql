-- grain: an indicator with its transformation that is stated of municipal clusters, the best covered first; $most of them
select
    p.indicator || '-' || p.transformation as measure,
    any_value(p.indicator_name) || case when p.transformation = 'level' then '' else any_value(p.transformation_name) end as measure_name,
    any_value(p.theme) as theme
from preferred as p
where p.subject_kind = 'cluster' and p."cluster" <> '' and p.status = 'actual' and p.qualifier = ''
    and p.transformation in ('level', 'yoy') and not p.is_event and not p.is_average and p.indicator <> 'other'
group by p.indicator, p.transformation
order by count(*) desc, measure
limit $most
