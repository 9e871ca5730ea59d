-- grain: one row per event (集中活动): a document, its region and the period of its numbers; the title tells two of one
-- month apart
-- the figures are those of the whole event; parts of it (one industry, 达产后 …) are counted in observations only
with preferred_events as (
    select * from preferred where is_event
),
figures as (
    select
        *, subject_kind = 'region' and qualifier = '集中活动' and transformation = 'level' as is_whole
    from preferred_events
)
select
    doc_id, any_value(doc_title) as doc_title, any_value(doc_issuer) as doc_issuer, any_value(published) as published,
    any_value(published_on) as published_on, any_value(source_class) as source_class, any_value(url) as url,
    region, any_value(region_name) as region_name, any_value(region_short) as region_short, any_value(area) as area,
    period, any_value(period_label) as period_label, any_value(period_end) as period_end, any_value("year") as "year",
    max(value) filter (is_whole and indicator = 'projects_signed') as projects_signed,
    max(value) filter (is_whole and indicator = 'projects_started') as projects_started,
    max(value) filter (is_whole and indicator = 'projects_completed') as projects_completed,
    max(value) filter (is_whole and indicator = 'contracted_investment') as contracted_investment,
    max(value) filter (is_whole and indicator = 'planned_investment') as planned_investment,
    count(*)::integer as observations,
    string_agg(observation_id, '|' order by observation_id) as observation_ids
from figures
group by doc_id, region, period
