-- why: a name that is a cluster here and a sector there makes two series of one and two measures of one address
-- severity: reports
with kinds as (
    select subject, string_agg(distinct subject_kind, '、' order by subject_kind) as kinds, max(observation_id) as sample
    from observations where subject <> '' group by subject having count(distinct subject_kind) > 1
)
select sample as observation_id, '' as other_id, '主体“' || subject || '”有几种主体类型：' || kinds as reason from kinds
