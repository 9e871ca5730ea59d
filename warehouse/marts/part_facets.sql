-- grain: one row per number of a part and code that it can be chosen by, '' where it has none in a dimension
select part, number, unnest(facets, recursive := true) from parts
