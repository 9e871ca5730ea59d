-- why: two documents that differ by more than a fifth on one key speak of different things, or one of them is wrong
-- severity: reports
-- a bound is allowed what it says (超800 beside 1200); targets may move from plan to plan; rates are compared in points
select
    a.observation_id, b.observation_id as other_id,
    '两份文件的数相差较大：' || a.value || a.unit || ' 与 ' || b.value || b.unit as reason
from described as a
join described as b on b.business_key = a.business_key and b.doc_id <> a.doc_id and b.observation_id > a.observation_id
where a.status <> 'target' and a.doubt = '' and b.doubt = ''
    and not (a."bound" = 'ge' and b.value >= a.value) and not (b."bound" = 'ge' and a.value >= b.value)
    and case
        when a.unit <> b.unit then true
        when a.unit = '%' then abs(a.value - b.value) > 2
        else abs(a.value - b.value) > 0.2 * greatest(abs(a.value), abs(b.value))
    end
