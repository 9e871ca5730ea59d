-- grain: an indicator with its transformation that is stated of municipal clusters: how many values
select
    indicator || '-' || transformation as measure,
    any_value(indicator_name) || case when transformation = 'level' then '' else any_value(transformation_name) end as measure_name,
    indicator, any_value(indicator_name) as indicator_name, transformation, any_value(transformation_name) as transformation_name,
    any_value(theme) as theme, count(*) as "values"
from preferred
where subject_kind = 'cluster' and "cluster" <> '' and status = 'actual' and qualifier = ''
    and transformation in ('level', 'yoy') and not is_event and not is_average and indicator <> 'other'
group by indicator, transformation
