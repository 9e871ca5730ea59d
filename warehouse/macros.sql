-- words of our own that marts, checks and queries use: each says one rule once

-- the day of a date, the last day of a month, null where neither; the text is kept beside it
create macro published_day(published) as coalesce(
    case when regexp_full_match(published, '\d{4}-\d\d-\d\d') then try_cast(published as date) end,
    case when regexp_full_match(published, '\d{4}-\d\d') then last_day(try_cast(published || '-01' as date)) end
);
-- what the days of documents are sorted by: a month stands before its days, where later ones would have it after them
create macro published_order(published, published_on) as
    epoch(if(length(published) = 7, date_trunc('month', published_on), published_on)) - (length(published) = 7)::integer;
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

-- what 数据 can mark a row with, by its columns
create macro marks_of(doubt, is_held, is_event, is_average, statements, lead_reason) as list_filter([
    if(doubt <> '', 'doubted', ''), if(is_held, 'held', ''), if(is_event, 'event', ''), if(is_average, 'average', ''),
    if(statements > 1, 'several', ''), if(lead_reason <> '', 'leading', 'other')
], lambda mark: mark <> '');

-- whether one of the texts that 数据 shows of a row holds a word, lower case and without a space: its parts (in_part), its document
-- (in_document) or its own texts, of which a column is asked once for each text that it has; ids are plain signs, and a word
-- without capitals is looked for as it stands
create macro holds_word(word, in_part, in_document, qualifier, doubt, observation_id, text) as
    in_part or contains(lower(qualifier), word) or contains(lower(doubt), word) or in_document
    or regexp_full_match(word, '[ -~]*') and contains(observation_id, word)
    or if(upper(word) = word, contains(text, word), contains(lower(text), word));
-- the other words are looked for where the first one was found
create macro holds_others(words,
    region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
    period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
    observation_id, origin
) as
    len(words) < 2 or len(list_filter(words[2:], lambda word: not contains(lower(concat_ws(' ',
        region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
        period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
        observation_id, if(origin = 'derived', '推算', ''))), word))) = 0;
