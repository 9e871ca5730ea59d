-- grain: a firm or project that rows of the page are of in place and industry (empty: any); most first
-- an industry's firms are those that the list of enterprises puts into the municipal cluster that its name counts to
with chosen as (
    select distinct cluster from said where subject_kind = 'cluster' and subject = $cluster and cluster <> ''
)
select subject as firm, sum(observations)::integer as observations
from page_subjects
where page = $page and subject_kind = 'enterprise' and ($area = '' or area = $area) and ($district = '' or region = $district)
    and ($cluster = '' or cluster in (from chosen))
group by subject
order by observations desc, firm
