-- grain: a statement that its document gives beside another of the same kind for the same subject and period: counts of signed,
-- started and completed projects (kind: stages), contracted and paid-in investment (kind: money)
-- of several documents that do, the one with most of them, then the better source, then the newer one
-- row: its place in listed; about: one value for the numbers that stand together; sides: how many of the kind the document gives
with amounts as (
    select
        case when indicator in ('contracted_investment', 'paid_in_investment') then 'money' else 'stages' end as kind,
        concat_ws('|', region, subject_kind, subject, qualifier, period) as about,
        rowid as row, observation_id, doc_id, indicator, source_class, published_on
    from listed
    where origin = 'stated' and transformation = 'level' and status = 'actual' and period <> '' and not is_held and subject_kind <> 'enterprise'
        and (indicator in ('projects_signed', 'projects_started', 'projects_completed')
            or indicator in ('contracted_investment', 'paid_in_investment') and unit = '亿元' and not is_event)
    qualify row_number() over (partition by kind, doc_id, about, indicator order by observation_id) = 1
),
sided as (
    select *, count(*) over (partition by kind, about, doc_id) as sides from amounts
),
chosen as (
    select
        kind, about, arg_max(doc_id, (sides, source_class = 'official', coalesce(published_on, date '0001-01-01'), doc_id)) as doc_id
    from sided where sides > 1 group by kind, about
)
select s.kind, s.about, s.sides, s.row
from sided as s
join chosen as c on c.kind = s.kind and c.about = s.about and c.doc_id = s.doc_id
