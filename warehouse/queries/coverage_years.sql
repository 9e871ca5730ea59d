-- grain: a year with actual values of districts or of clusters: how many cells of the matrix it fills
select "year", cells from coverage_years where "by" = $by order by "year" desc
