-- grain: a preferred actual of a series of one region (empty: of each): of it, its sectors and industries, or of one subject; growth and ranks among them
-- figure_rank: the place among the named key figures, null for all other series
select l.rowid as listed_row, k.figure_rank, coalesce(k.figure_name, '') as figure_name
from listed as l
left join key_figures as k
    on k.subject_kind = l.subject_kind and k.subject = l.subject and k.indicator = l.indicator and k.transformation = l.transformation
where l.lead_reason <> '' and ($region = '' or l.region = $region) and l.status = 'actual' and l.indicator <> 'other' and l.period <> ''
    and not l.is_event and not l.is_average
    and (l.qualifier = '' and l.transformation in ('level', 'yoy') or l.transformation = 'rank')
    and ($subject = '' and l.subject_kind in ('region', 'sector', 'cluster') or l.subject = $subject)
order by k.figure_rank nulls last, l.subject_kind, l.subject, l.indicator, l.transformation, l."time", l.is_whole_year, l.observation_id
limit 3000
