-- why: the words beside a number say its sign and its bound; 下降5% is not +5, and 超800 is not exactly 800
-- severity: reports
select observation_id, '' as other_id, '原文“' || text || '”说的是下降，数值却是 ' || value || unit as reason
from observations
where transformation = 'yoy' and value > 0 and regexp_matches(text, '下降|减少|下滑|負增長|负增长')
    and not regexp_matches(text, '降(至|到)|收窄')
union all
select observation_id, '', '原文“' || text || '”带有界限或约数的词，界限却是确数'
from observations
where "bound" = 'eq' and regexp_matches(text, '(超过?|突破|逾|近|不低于|不少于)\d|\d[亿万]?[元家个%]?(左右|以上)|\d余[家个亿万]')
