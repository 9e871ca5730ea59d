-- why: a codelist that points to a code no other list has would lose rows silently in a join
-- severity: stops
with pointers as (
    select 'regions.csv' as file, '接续区域' as what, r.successor as code from regions as r
    anti join regions as s on s.region = r.successor where r.successor <> ''
    union all
    select 'regions.csv', '区域层级', r.level from regions as r anti join labels as l on l.list = 'region_level'
        and l.code = r.level
    union all
    select 'clusters.csv', '上级集群', k.parent from clusters as k anti join clusters as p on p."cluster" = k.parent
        where k.parent <> ''
    union all
    select 'cluster_aliases.csv', '关系', a.relation from cluster_aliases as a
    anti join labels as l on l.list = 'relation' and l.code = a.relation
    union all
    select 'enterprises.csv', '区域', e.region from enterprises as e anti join regions using (region) where e.region <> ''
    union all
    select 'enterprises.csv', '集群', e."cluster" from enterprises as e anti join clusters using ("cluster")
        where e."cluster" <> ''
    union all
    select 'district_systems.csv', '集群', d."cluster" from district_systems as d anti join clusters using ("cluster")
        where d."cluster" <> ''
    union all
    select 'responsible.csv', '区域', r.region from responsible as r anti join regions using (region)
    union all
    select 'responsible.csv', '指标', r.indicator from responsible as r anti join indicators using (indicator)
        where r.indicator <> ''
    union all
    select 'mechanisms.csv', '指标', m.code from (select unnest(string_split(indicator_codes, '|')) as code
        from mechanisms) as m
    anti join indicators as i on i.indicator = m.code where m.code <> ''
)
select distinct '' as observation_id, '' as other_id,
    s.value || '/codelists/' || file || ' 的' || what || '“' || code || '”不在它所指的码表里' as reason
from pointers
cross join (select value from meta where key = 'seeds') as s
