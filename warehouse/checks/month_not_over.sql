-- why: what statistics count by whole months cannot be known up to a month of whose half the document has not seen the end
-- severity: reports
-- "this year so far" is noted up to the month of its document, which holds for projects counted by the day; not asked of what
-- already carries a doubt, nor of an amount a year that says of itself that its year is not stated
select
    observation_id, '' as other_id,
    '文件发布于 ' || published || '，实际值却按“' || period_label || '”记，那个月还没有过半' as reason
from described
where status = 'actual' and not is_event and doubt = '' and length(published) = 10 and day(published_on) <= 15
    and period_end = last_day(published_on) and qualifier not in ('年产值', '期间未注明')
    and indicator in ('gross_output', 'revenue', 'profit', 'tax', 'value_added', 'product_volume', 'electricity', 'gas')
