-- grain: contracted or paid-in investment that one document states beside the other for the same place, subject and period
-- of several documents that state both, the better source, then the newer one
with amounts as (
    select
        s.* exclude (search_text), concat_ws('|', s.region, s.subject_kind, s.subject, s.qualifier, s.period) as about
    from statements as s
    where s.indicator in ('contracted_investment', 'paid_in_investment') and s.transformation = 'level' and s.unit = '亿元'
        and s.status = 'actual' and s.period <> '' and not s.is_held and not s.is_event and s.subject_kind <> 'enterprise'
        and ($area = '' or s.area = $area) and ($district = '' or s.region = $district) and ($subject = '' or s.subject = $subject)
    qualify row_number() over (
        partition by s.doc_id, s.region, s.subject_kind, s.subject, s.qualifier, s.period, s.indicator order by s.observation_id
    ) = 1
),
sided as (
    select *, count(*) over (partition by about, doc_id) as sides from amounts
),
chosen as (
    select about, arg_max(doc_id, (source_class = 'official', coalesce(published_on, date '0001-01-01'), doc_id)) as doc_id
    from sided where sides = 2 group by about
)
select s.*
from sided as s
join chosen as c on c.about = s.about and c.doc_id = s.doc_id
order by s.period_end desc, s.region, s.about, s.indicator
