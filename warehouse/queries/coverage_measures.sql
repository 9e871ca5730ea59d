-- grain: a measure that districts state, the best covered first; the first $most of them
select measure, measure_name, theme, subject, indicator, indicator_name, transformation, transformation_name, districts
from measures
where subject_kind in ('region', 'sector') and qualifier = '' and districts > 0
    and transformation in ('level', 'yoy') and not is_event and not is_average and indicator <> 'other'
order by actuals desc, measure
limit $most
