-- grain: a member of a cluster system of a region, or what is known of members that no document names (empty cluster_name)
-- numbers: preferred values of that region under the member's own name; is_open: the region has a page of its own
-- as a view
with counted as (
    select region, subject, numbers from said where subject_kind = 'cluster' and numbers > 0
)
select
    s.rowid as place, s.region, r.name_zh as region_name, r.short_zh as region_short, r.level as region_level, r.area,
    s.system, coalesce(s.tier, '') as tier, s.cluster_name, s.cluster, s.target_value, s.target_year, coalesce(s.note, '') as note,
    coalesce(s.evidence_doc_id, '') as evidence_doc_id, coalesce(d.title, '') as doc_title,
    coalesce(d.published, '') as published, coalesce(d.access, '') as access, d.published_on,
    coalesce(c.numbers, 0) as numbers, s.region in (select region from said) as is_open
from district_systems as s
join regions as r using (region)
left join documents as d on d.doc_id = s.evidence_doc_id
left join counted as c on c.region = s.region and c.subject = s.cluster_name
