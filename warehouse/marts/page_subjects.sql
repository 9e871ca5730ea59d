-- grain: a page, a region and a subject that rows of the page itself are of: how many; what the page's choices offer
with shown as (
    select 'investment' as page, row from event_numbers
    union select 'investment', row from investments
    union select 'investment', row from project_numbers
    union select 'investment', row from projects
    union select 'targets', row from targets
)
select
    s.page, l.region, any_value(l.area) as area, l.subject_kind, l.subject, any_value(l."cluster") as "cluster",
    count(*)::integer as observations
from shown as s
join listed as l on l.rowid = s.row
group by s.page, l.region, l.subject_kind, l.subject
