-- words of our own that marts, checks and queries use: each says one rule once

-- the day of a date, the last day of a month, null where neither; the text is kept beside it
create macro published_day(published) as coalesce(
    case when regexp_full_match(published, '\d{4}-\d\d-\d\d') then try_cast(published as date) end,
    case when regexp_full_match(published, '\d{4}-\d\d') then last_day(try_cast(published || '-01' as date)) end
);
-- the same period one year earlier; null for spans of years, which have none
create macro year_before(period) as case
    when regexp_full_match(period, '\d{4}(-[HQ]?\d{1,2})?') then (left(period, 4)::integer - 1)::varchar
        || substr(period, 5)
    when regexp_full_match(period, '\d{4}-\d\d/\d{4}-\d\d')
        then (left(period, 4)::integer - 1)::varchar || substr(period, 5, 4)
            || (substr(period, 9, 4)::integer - 1)::varchar || substr(period, 13)
end;

-- how the address of a page names a measure: gdp-level, value_added-yoy@规上工业, firms_sse-level~市级
create macro measure_code(indicator, transformation, subject, qualifier) as
    indicator || '-' || transformation || case when subject <> '' then '@' || subject else '' end
    || case when qualifier <> '' then '~' || qualifier else '' end;

-- what a select box calls it: 规上工业增加值增速; the subject stands once where the indicator's name begins with it
create macro measure_name(indicator, indicator_name, short_name, suffix, subject, qualifier) as
    case
        when indicator = 'other' then concat_ws('·', nullif(subject, ''),
            coalesce(nullif(qualifier, ''), indicator_name))
        when starts_with(indicator_name, subject) then indicator_name
        else subject || coalesce(short_name, indicator_name)
    end || suffix
    || case when indicator <> 'other' and qualifier <> '' then '（' || qualifier || '）' else '' end;
