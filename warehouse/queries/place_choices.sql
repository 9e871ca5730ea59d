-- grain: a measure and period that districts of the area (empty: all) state: how many do, for the map and the ranking; the
-- best covered first
-- $subject narrows to one industry (empty: regions and sectors)
select *
from place_choices
where area = $area and ($subject = '' and subject_kind in ('region', 'sector') or subject_kind = 'cluster' and subject = $subject)
order by districts desc, period_end desc, measure, period, unit
limit 3000
