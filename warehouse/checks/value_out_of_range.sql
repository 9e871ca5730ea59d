-- why: no share is over 100 %, no place is 0 or 2.5, nothing shrinks by more than all of it
-- severity: holds back
select
    observation_id, '' as other_id,
    case transformation
        when 'rank' then '位次 ' || value || ' 不是正整数'
        when 'yoy' then '同比 ' || value || '% 低于 -100%'
        else '比例 ' || value || '% 不在 0—100% 之内'
    end as reason
from observations as o
where case
    when transformation = 'rank' then value < 1 or value <> floor(value)
    when transformation = 'yoy' then value < -100 and indicator <> 'profit'
    when transformation = 'share' or (transformation = 'level' and unit = '%' and indicator <> 'other') then value < 0 or value > 100
    else false
end
