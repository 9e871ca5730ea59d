-- grain: a count of signed, started or completed projects that one document states beside another of them for the same subject and period
-- of several documents that do, the one with most of the three, then the better source; $events: of single events, else of whole periods
with counts as (
    select
        s.* exclude (search_text), concat_ws('|', s.region, s.subject_kind, s.subject, s.qualifier, s.period) as about
    from statements as s
    where s.indicator in ('projects_signed', 'projects_started', 'projects_completed') and s.transformation = 'level'
        and s.status = 'actual' and s.period <> '' and not s.is_held and s.subject_kind <> 'enterprise'
        and ($area = '' or s.area = $area) and ($district = '' or s.region = $district) and ($subject = '' or s.subject = $subject)
    qualify row_number() over (
        partition by s.doc_id, s.region, s.subject_kind, s.subject, s.qualifier, s.period, s.indicator order by s.observation_id
    ) = 1
),
sided as (
    select *, count(*) over (partition by about, doc_id) as stages from counts
),
chosen as (
    select about, arg_max(doc_id, (stages, source_class = 'official', coalesce(published_on, date '0001-01-01'), doc_id)) as doc_id
    from sided where stages > 1 group by about
)
select s.*
from sided as s
join chosen as c on c.about = s.about and c.doc_id = s.doc_id
where s.is_event = $events
order by s.period_end desc, s.region, s.about, s.indicator
