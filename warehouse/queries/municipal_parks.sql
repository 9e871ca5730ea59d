-- grain: a park that is meant for the municipal cluster, by the names of its hosts, in the area, district (empty: everywhere)
select park, region, region_name, region_short, note, hosts, relations, doc_id, doc_title, published, access
from municipal_parks
where "cluster" = $cluster and ($area = '' or area = $area) and ($district = '' or region = $district)
order by region, park
