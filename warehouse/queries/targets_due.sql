-- grain: a target in force of the region that falls due within the years, soonest first
select
    t.row as listed_row, t.due_year, t.due_time,
    t.base_id, t.base_period, t.base_period_label, t.base_time, t.base_value, t.base_bound, t.base_bound_name, t.is_base_guessed,
    t.latest_id, t.latest_period, t.latest_period_label, t.latest_time, t.latest_value, t.latest_bound, t.latest_bound_name, t.latest_doubt,
    t.final_id, t.final_value, t.final_bound,
    t.part_id, t.part_period, t.part_period_label, t.part_time, t.part_value, t.part_bound, t.part_bound_name,
    t.unfit_period_label, t.is_undated, t.apart_period_label, t.apart_time, t.apart_reason,
    t.superseded, t.superseded_ids, t.lead, t.support, t.chain_leader, t.responsible_note
from targets as t
where t.due_year >= $first_year and t.due_year <= $last_year
    and ($region = '' or t.region = $region) and ($area = '' or t.area = $area)
    and ($subject = '' or t.subject = $subject)
order by t.due_year, t.region <> '500000', t.latest_value is null, t.theme, t.observation_id
limit 3000
