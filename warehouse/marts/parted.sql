-- grain: one row per break of a series: from which time on its statements are of another scope or method, known since when
-- known_date: the day of the document that tells the first of them; an undated one counts as the oldest
-- for the build alone
select d.series_key, d."time" as begins, coalesce(d.published_on, date '0001-01-01') as known_date, b.reason
from breaks as b
join described as d using (observation_id)
