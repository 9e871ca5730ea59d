-- grain: a region, kind of subject and subject that is spoken of: how much
-- observations: statements not held back; numbers: preferred values that a document states; "values": derived ones too
with stated as (
    select
        region, any_value(region_level) as region_level, any_value(area) as area, subject_kind, subject,
        any_value("cluster") as "cluster", any_value(relation) as relation, count(*)::integer as observations
    from statements where not is_held group by region, subject_kind, subject
),
counted as (
    select region, subject_kind, subject, count(*)::integer as "values",
        (count(*) filter (origin = 'stated'))::integer as numbers
    from preferred group by region, subject_kind, subject
)
select s.*, coalesce(c.numbers, 0) as numbers, coalesce(c."values", 0) as "values"
from stated as s
left join counted as c on c.region = s.region and c.subject_kind = s.subject_kind and c.subject = s.subject
