-- grain: a leading statement of a series of the scope: whole years, and stocks by their month; growth rates among them
-- figure_rank: the place among the named key figures, null for all other series; the growth of a named one comes along
select l.rowid as listed_row, k.figure_rank, coalesce(k.figure_name, '') as figure_name
from listed as l
left join key_figures as k
    on k.subject_kind = l.subject_kind and k.subject = l.subject and k.indicator = l.indicator and k.transformation = l.transformation
where l.lead_reason <> '' and l.region = $region and l.status = 'actual' and l.qualifier = '' and l.indicator <> 'other'
    and not l.is_event and not l.is_average
    and (l.is_whole_year or (l.indicator_kind in ('stock', 'ratio') and l.period_kind = 'month'))
    and l.transformation in ('level', 'yoy')
    and ($subject = '' and l.subject_kind in ('region', 'sector') or l.subject = $subject
        or $subject = '' and k.level_rank is not null)
order by k.figure_rank nulls last, l.subject_kind, l.subject, l.indicator, l.transformation, l."time", l.observation_id
limit 3000
