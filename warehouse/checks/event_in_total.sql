-- why: the number of one signing or ground-breaking must not stand among totals; its qualifier is 集中活动
-- severity: reports
select
    observation_id, '' as other_id,
    '标题是一次集中活动，单月的' || indicator_name || '却没有限定词“集中活动”' as reason
from described
where not is_event and status = 'actual' and transformation = 'level' and period_kind = 'month' and qualifier = ''
    and doubt = ''
    and subject_kind in ('region', 'sector', 'cluster', 'park')
    and indicator in ('projects_signed', 'projects_started', 'projects_completed', 'contracted_investment',
        'planned_investment')
    and regexp_matches(doc_title, '集中(签约|开工|开竣工|竣工|投产)|签约仪式|开工仪式|活动')
