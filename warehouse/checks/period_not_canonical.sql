-- why: one time has one code: 1—3月 is Q1, 1—6月 is H1, 1—12月 is the year; two codes would be two series
-- severity: reports
select
    observation_id, '' as other_id, '时期“' || period || '”应写成 ' || left(period, 4) || case right(period, 2)
        when '03' then '-Q1' when '06' then '-H1' else '' end as reason
from observations
where regexp_full_match(period, '(\d{4})-01/\d{4}-(03|06|12)') and left(period, 4) = substr(period, 9, 4)
