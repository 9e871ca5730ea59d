-- why: a goal for a time that was over when the plan came out is a misread year or a result told as a goal
-- severity: reports
select observation_id, '' as other_id, '目标的时期“' || period_label || '”在文件发布（' || published || '）之前就结束了' as reason
from described
where status = 'target' and published_on is not null and period_end < published_on - interval 31 day
