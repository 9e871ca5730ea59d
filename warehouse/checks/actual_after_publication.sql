-- why: a document cannot know a period that ends after it came out; its month is allowed, and in December its year
-- severity: reports
-- not asked of planned investment (a plan's amount has the plan's year) nor of what already carries a doubt
select
    observation_id, '' as other_id,
    '文件发布于 ' || published || '，实际值的时期“' || period_label || '”那时还没有结束' as reason
from described
where status = 'actual' and not is_event and published_on is not null and period_end > last_day(published_on)
    and not (month(published_on) = 12 and period_end = make_date(year(published_on), 12, 31))
    and indicator <> 'planned_investment' and doubt = ''
