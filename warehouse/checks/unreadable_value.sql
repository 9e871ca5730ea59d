-- why: a value is a plain decimal number; "1,234", "5%" or "约30" would become another number or none
-- severity: refuses
select file, line, '数值“' || value || '”不是普通小数（不带千分位、百分号和文字）' as reason
from raw_observations
where not regexp_full_match(value, '-?\d{1,15}(\.\d{1,9})?')
