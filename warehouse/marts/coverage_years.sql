-- grain: a year with actual values of districts or of clusters (by): how many cells of the matrix it fills
with filled as (
    select distinct
        case when subject_kind = 'cluster' then 'cluster' else 'district' end as "by", "year", region, subject, indicator, transformation
    from preferred
    where status = 'actual' and "year" is not null and not is_event and not is_average and qualifier = ''
        and (region_level in ('district', 'county') and subject_kind in ('region', 'sector')
            or subject_kind = 'cluster' and "cluster" <> '')
)
select "by", "year", count(*)::integer as cells from filled group by all
