-- grain: an observation of a document of the region (variable of_region), as seeds/observations has it
with numbers as (
    select
        c.new_id || '-' || lpad(s.number_in_copy::varchar, 3, '0') as observation_id, c.new_id as doc_id, c.of_region,
        s.region, b.subject_kind, b.subject, s.qualifier, b.indicator, b.transformation, s.period, s.status, b.unit, b.bound,
        case when chance(s.number, 'doubt') < (select avg((doubt <> '')::integer) from shipped) then '口径不明' else '' end as doubt,
        length(split_part(b.value, '.', 2))::integer as decimals, b.value::double as shipped_value,
        case
            when b.transformation = 'rank' then shipped_value
            when b.unit = '%' then round(shipped_value * (0.9 + 0.1 * chance(s.number, 'value')), decimals)
            else round(shipped_value * (0.5 + chance(s.draw, 'value') + 0.01 * s.turn), decimals)
        end as drawn_value
    from stated as s
    join shipped as b on b.place = s.what
    join copies as c on c.doc_id = s.doc_id and c.region = s.region and c.copy = s.copy
)
select
    observation_id, doc_id, region, subject_kind, subject, qualifier, indicator, transformation, period, status,
    case decimals when 0 then printf('%.0f', drawn_value) when 1 then printf('%.1f', drawn_value)
        else printf('%.2f', drawn_value) end as "value",
    unit, bound,
    case bound when 'ge' then '超' when 'le' then '不超过' when 'approx' then '约' else '' end || "value" || unit as text, doubt
from numbers
where of_region = getvariable('of_region')
order by observation_id