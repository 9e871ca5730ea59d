-- grain: one row per loaded observation, those held back included; lead_reason is empty where another statement leads
-- as a view for the build alone
select
    d.*, d.observation_id as source_ids, 'stated' as origin, coalesce(o.statements, 1)::integer as statements, r.spread,
    case
        when o.place = 1 then r.lead_reason
        when o.observation_id is null and h.observation_id is null then sole.name_zh
        else ''
    end as lead_reason,
    h.observation_id is not null as is_held, coalesce(h.held_reason, '') as held_reason
from described as d
left join ordered as o on o.observation_id = d.observation_id
left join reasons as r on r.business_key = o.business_key
left join held as h on h.observation_id = d.observation_id
cross join (select name_zh from labels where list = 'lead_reason' and code = 'only') as sole
