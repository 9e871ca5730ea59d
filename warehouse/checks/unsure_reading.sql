-- why: what a program read without being sure of it waits for a person; shipped rows were noted by people
-- severity: holds back
select o.observation_id, '' as other_id, '机器读数把握不足（' || o.confidence || '），待人核对' as reason
from raw_observations as o
semi join observations as loaded on loaded.observation_id = o.observation_id
join labels as l on l.list = 'confidence' and l.code = 'shown'
where o.confidence <> '' and o.reviewed = '' and coalesce(try_cast(o.confidence as double), 0) * 100 < l.rank
