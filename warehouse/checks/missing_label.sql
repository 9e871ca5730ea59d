-- why: a code without its Chinese label would drop every statement that carries it
-- severity: stops
with needed as (
    select unnest([
        'status actual', 'status target', 'status expected', 'status policy', 'bound eq', 'bound ge', 'bound le',
            'bound approx',
        'transformation level', 'transformation new', 'transformation yoy', 'transformation change',
            'transformation share', 'transformation rank',
        'measure_suffix level', 'measure_suffix new', 'measure_suffix yoy', 'measure_suffix change',
            'measure_suffix share', 'measure_suffix rank',
        'subject_kind region', 'subject_kind sector', 'subject_kind cluster', 'subject_kind enterprise',
            'subject_kind park',
        'lead_reason only', 'lead_reason reviewed', 'lead_reason newest_plan', 'lead_reason doubt', 'lead_reason class',
            'lead_reason kind',
        'lead_reason precise', 'lead_reason bound', 'lead_reason later', 'lead_reason chosen', 'lead_reason number', 'lead_reason derived'
    ]) as code
)
select '' as observation_id, '' as other_id,
    s.value || '/codelists/labels.csv 缺“' || replace(n.code, ' ', ',') || '”这一行' as reason
from needed as n
cross join (select value from meta where key = 'seeds') as s
anti join labels as l on l.list || ' ' || l.code = n.code
