-- why: a document without a title, of an unknown region, class or kind, with an unreadable date or an id given twice
-- cannot be a source
-- severity: refuses
with faults as (
    select
        d.*,
        row_number() over (partition by d.doc_id order by d.file, d.line) > 1 as is_repeated,
        d.published <> '' and published_day(d.published) is null as is_undatable,
        r.advice as region_advice, k.advice as kind_advice, c.advice as class_advice
    from raw_documents as d
    left join unknown_codes as r on r.kind = 'region' and r.code = d.region
    left join unknown_codes as k on k.kind = 'doc_kind' and k.code = d.kind
    left join unknown_codes as c on c.kind = 'source_class' and c.code = d.source_class
)
select
    file, line,
    concat_ws('；',
        case when not regexp_full_match(doc_id, '[0-9a-f]{8}') then '文件编号“' || doc_id || '”不是8位十六进制' end,
        case when is_repeated then '文件编号“' || doc_id || '”已经用过' end,
        case when title = '' then '没有标题' end,
        case when is_undatable then '日期“' || published || '”读不出，应为 YYYY-MM-DD、YYYY-MM 或空' end,
        '不认识的区域“' || region || '”' || region_advice,
        '不认识的文种“' || kind || '”' || kind_advice,
        '不认识的来源类别“' || source_class || '”' || class_advice
    ) as reason
from faults
where reason <> ''
