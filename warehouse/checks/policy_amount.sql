-- why: an amount that a rule grants or asks (policy) says nothing about what is; it is extracted and never loaded
-- severity: refuses
select file, line, '政策标准不是发展情况，按约定不入库' as reason
from raw_observations
where status = 'policy'
