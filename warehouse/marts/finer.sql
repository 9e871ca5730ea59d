-- grain: one row per pair of statements of equal standing of which the finer says the same more precisely
-- (880.98 beside 880, 1710 beside 超1700)
-- for the build alone
select rough.observation_id, fine.observation_id as finer_id, fine.published_on as finer_published_on
from standing as rough
join standing as fine
    on fine.business_key = rough.business_key and fine.is_reviewed = rough.is_reviewed
    and fine.chosen_on is not distinct from rough.chosen_on
    and fine.plan_date is not distinct from rough.plan_date and fine.is_doubted = rough.is_doubted
    and fine.class_rank = rough.class_rank and fine.kind_rank = rough.kind_rank and fine.is_held = rough.is_held
where fine.observation_id <> rough.observation_id
    and (fine.decimals > rough.decimals or (fine.bound = 'eq' and rough.bound <> 'eq'))
    and case rough.bound
        when 'ge' then fine.value >= rough.value
        when 'le' then fine.value <= rough.value
        when 'approx' then abs(fine.value - rough.value) <= 0.02 * abs(rough.value)
        else abs(fine.value - rough.value) < pow(10, -rough.decimals)
    end
