-- the tables that hold what people know: codelists first, observations last; every select of meaning lies in marts/
create table meta (key varchar primary key, value varchar not null);

create table labels (
    list varchar, code varchar, rank integer not null, name_zh varchar not null, note varchar,
    primary key (list, code)
);
create table regions (
    region varchar primary key, name_zh varchar not null, short_zh varchar not null, name_en varchar,
        level varchar not null,
    area varchar not null, valid_from date, valid_to date, successor varchar not null
);
create table tile_grid (
    region varchar references regions, "col" integer not null, "row" integer not null, row_span integer not null,
    valid_from date, valid_to date
);
create table indicators (
    indicator varchar primary key, theme varchar not null, name_zh varchar not null, name_en varchar,
        unit varchar not null,
    kind varchar not null, better varchar not null
);
create table indicator_aliases (alias varchar primary key, indicator varchar references indicators, context varchar,
    note varchar);
create table clusters (
    cluster varchar primary key, parent varchar not null, tier varchar not null, name_zh varchar not null unique,
        name_en varchar,
    target_2027 double, evidence varchar not null
);
create table cluster_aliases (
    alias varchar, cluster varchar references clusters, relation varchar not null, context varchar, note varchar
);
create table other_clusters (name varchar primary key, note varchar);
create table district_systems (
    region varchar references regions, system varchar, tier varchar, cluster_name varchar not null,
        cluster varchar not null,
    target_value double, target_year varchar not null, evidence_doc_id varchar, note varchar, source_url varchar
);
create table enterprises (
    enterprise varchar, aliases varchar, kind varchar, region varchar not null, cluster varchar not null,
    park varchar, role varchar, of_enterprise varchar, stage varchar, evidence_doc_id varchar, note varchar,
    primary key (enterprise, region)
);
create table parks (
    park varchar, aliases varchar, region varchar references regions, hosts varchar, evidence_doc_id varchar,
        note varchar,
    primary key (park, region)
);
create table responsible (
    doc_id varchar, region varchar, subject_kind varchar, subject varchar, qualifier varchar, indicator varchar,
    transformation varchar, period varchar, lead varchar, support varchar, chain_leader varchar, note varchar
);
create table mechanisms (
    mechanism varchar, kind varchar, region varchar, doc_id varchar, what_it_measures varchar, indicator_codes varchar,
        note varchar
);
create table corrections (
    observation_id varchar, field varchar, old varchar, new varchar, reason varchar not null,
        checked_by varchar not null, "date" date not null
);
-- where a series begins anew: the first statement of another scope or method, and the last one that it does not go on from
create table breaks (
    observation_id varchar primary key, after_id varchar not null, reason varchar not null,
        checked_by varchar not null, "date" date not null
);
create table documents (
    doc_id varchar primary key, title varchar not null, issuer varchar not null, doc_no varchar not null,
        kind varchar not null,
    published varchar not null, published_on date, region varchar references regions, source_class varchar not null,
    url varchar not null, access varchar not null, file varchar not null, line integer not null
);
-- which statement a person chose to lead where several state one number; the newest choice counts
create table preferences (
    observation_id varchar not null, reason varchar not null, checked_by varchar not null, "date" date not null
);

-- one row per readable line of seeds/documents.csv, as text
create temporary table raw_documents (
    file varchar not null, line integer not null,
    doc_id varchar, title varchar, issuer varchar, doc_no varchar, kind varchar, published varchar, region varchar,
    source_class varchar, url varchar, access varchar
);

-- one row per readable line of seeds/observations, as text: what the checks that refuse look at
create temporary table raw_observations (
    file varchar not null, line integer not null,
    observation_id varchar, doc_id varchar, region varchar, subject_kind varchar, subject varchar, qualifier varchar,
    indicator varchar, transformation varchar, period varchar, status varchar, value varchar, unit varchar,
        bound varchar,
    text varchar, doubt varchar, reviewed varchar, confidence varchar
);
-- one row per refused line and reason; a line that cannot even be split into columns has no observation_id
create table refused (raw_table varchar not null, file varchar not null, line integer not null, observation_id varchar not null,
    check_name varchar not null, reason varchar not null);

-- the typed rows that no check refuses: repeated_id, unknown_document and unknown_code keep its keys, which an index on
-- every row would only keep once more
create table observations (
    observation_id varchar not null, doc_id varchar not null, region varchar not null,
    subject_kind varchar not null, subject varchar not null, qualifier varchar not null,
    indicator varchar not null, transformation varchar not null, period varchar not null,
    status varchar not null, value double not null, decimals integer not null, unit varchar not null,
        bound varchar not null,
    text varchar not null, doubt varchar not null, is_reviewed boolean not null, file varchar not null,
        line integer not null
);
-- paragraphs (from 1) that hold a number of a document whose text is kept; page is null where it has none
create table paragraphs (
    doc_id varchar, paragraph integer, page integer, text varchar not null, primary key (doc_id, paragraph)
);
-- where in its paragraph a number stands: offsets of characters, the end behind the last
create table places (
    observation_id varchar not null, doc_id varchar not null, paragraph integer not null, "start" integer not null,
    "end" integer not null, is_reviewed boolean not null, corrected varchar not null
);
-- one row per observation (and the other statement, where two contradict) and check that found it
create table findings (
    check_name varchar not null, severity varchar not null, observation_id varchar not null, other_id varchar not null,
        reason varchar not null
);
