-- grain: a year with actual values of districts or of clusters: how many cells of the matrix it fills
select
    "year", count(distinct (region, subject, indicator, transformation))::integer as cells
from preferred
where status = 'actual' and "year" is not null and not is_event and not is_average and qualifier = ''
    and case when $by = 'district'
        then region_level in ('district', 'county') and subject_kind in ('region', 'sector')
        else subject_kind = 'cluster' and "cluster" <> '' end
group by "year"
order by "year" desc
