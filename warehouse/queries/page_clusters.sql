-- grain: a name of an industry that rows of the page are of in the area, district (empty: everywhere); most first
select subject, sum(observations)::integer as observations
from page_subjects
where page = $page and subject_kind = 'cluster' and ($area = '' or area = $area) and ($district = '' or region = $district)
group by subject
order by observations desc, subject
