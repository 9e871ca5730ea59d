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

-- of parallel lists of dimensions and codes the codes of one dimension
create macro codes_of(dimension, dimensions, codes) as list_filter(codes, lambda code, place: dimensions[place] = dimension);
-- whether something was chosen in a dimension, and the code that a row has there is none of it
create macro misses(dimension, dimensions, codes, code) as
    list_contains(dimensions, dimension) and not list_contains(codes_of(dimension, dimensions, codes), code);
-- the same for a dimension in which a row has several codes
create macro misses_all(dimension, dimensions, codes, row_codes) as
    list_contains(dimensions, dimension) and not list_has_any(codes_of(dimension, dimensions, codes), row_codes);
-- the same for what 数据 can mark a row with
create macro misses_marks(dimensions, codes, doubt, is_held, is_event, is_average, statements, lead_reason) as
    list_contains(dimensions, 'mark') and not (
        list_contains(codes_of('mark', dimensions, codes), 'doubted') and doubt <> ''
        or list_contains(codes_of('mark', dimensions, codes), 'held') and is_held
        or list_contains(codes_of('mark', dimensions, codes), 'event') and is_event
        or list_contains(codes_of('mark', dimensions, codes), 'average') and is_average
        or list_contains(codes_of('mark', dimensions, codes), 'several') and statements > 1
        or list_contains(codes_of('mark', dimensions, codes), 'leading') and lead_reason <> ''
        or list_contains(codes_of('mark', dimensions, codes), 'other') and lead_reason = ''
    );
-- what 数据 can mark a row with, by its columns
create macro marks_of(doubt, is_held, is_event, is_average, statements, lead_reason) as list_filter([
    if(doubt <> '', 'doubted', ''), if(is_held, 'held', ''), if(is_event, 'event', ''), if(is_average, 'average', ''),
    if(statements > 1, 'several', ''), if(lead_reason <> '', 'leading', 'other')
], lambda mark: mark <> '');

-- whether one of the texts that 数据 shows of a row holds a word: lower case and without a space; the long ones come last
-- a column is asked once for each text that it has; in the long ones a word without capitals is looked for as it stands
create macro holds_word(word,
    region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
    period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
    observation_id, origin
) as
    contains(lower(region_name), word) or contains(lower(region_short), word) or contains(lower(area), word) or
    contains(lower(subject), word) or contains(lower(qualifier), word) or contains(lower(cluster_name), word) or
    contains(lower(indicator_name), word) or contains(lower(theme), word) or contains(lower(transformation_name), word) or
    contains(lower(period_label), word) or contains(lower(period), word) or contains(lower(status_name), word) or
    contains(lower(doubt), word) or contains(lower(doc_issuer), word) or contains(lower(doc_no), word) or
    contains(lower(doc_kind), word) or contains(lower(source_class_name), word) or contains(observation_id, word)
    or origin = 'derived' and contains('推算', word)
    or if(upper(word) = word, contains(text, word) or contains(doc_title, word),
        contains(lower(text), word) or contains(lower(doc_title), word));
-- whether they hold all words: the first one stands alone, the others are looked for where it was found
create macro holds_words(words,
    region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
    period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
    observation_id, origin
) as
    (len(words) = 0 or holds_word(words[1],
    region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
    period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
    observation_id, origin))
    and (len(words) < 2 or len(list_filter(words[2:], lambda word: not contains(lower(concat_ws(' ',
        region_name, region_short, area, subject, qualifier, cluster_name, indicator_name, theme, transformation_name,
        period_label, period, status_name, text, doubt, doc_title, doc_issuer, doc_no, doc_kind, source_class_name,
        observation_id, if(origin = 'derived', '推算', ''))), word))) = 0);
