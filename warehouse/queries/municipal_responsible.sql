-- grain: a line of the list of who answers, for a name of the municipal cluster in the area, district (empty: everywhere)
select region, region_name, region_short, subject, indicator_name, period, lead, support, chain_leader, note, doc_id, doc_title, published, access,
    target_id
from municipal_responsible
where "cluster" = $cluster and ($area = '' or area = $area) and ($district = '' or region = $district)
order by target_id = '', region, subject, indicator_name, period, lead, support, chain_leader, note
