-- COLLATE "C" compares by bytes, which is the order of ids that the contract asks for.
-- Instants are milliseconds since 1970 as whole numbers: no zone of machine, session or driver can shift them, and they sort.

-- The last sequence given in a community; its row is what commits of one community queue for.
CREATE TABLE ${schema}${prefix}counter (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    last_sequence BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id)
);

-- Which change sets were applied, so that a repetition is answered without writing.
CREATE TABLE ${schema}${prefix}change (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    change_id TEXT COLLATE "C" NOT NULL,
    fingerprint TEXT NOT NULL,
    first_sequence BIGINT NOT NULL,
    transitions BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id, change_id)
);

CREATE TABLE ${schema}${prefix}community (
    tenant TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    slug TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    parent_id TEXT COLLATE "C",
    type TEXT COLLATE "C" NOT NULL,
    stage TEXT COLLATE "C" NOT NULL,
    stage_since BIGINT NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    discoverability TEXT COLLATE "C" NOT NULL,
    join_policy TEXT COLLATE "C" NOT NULL,
    content_access TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX ${prefix}community_sorted ON ${schema}${prefix}community (tenant, sort_key, id);
CREATE INDEX ${prefix}community_due ON ${schema}${prefix}community (tenant, due_at, id) WHERE due_at IS NOT NULL;

CREATE TABLE ${schema}${prefix}membership (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    member_id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    holder_kind TEXT COLLATE "C" NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    status_since BIGINT NOT NULL,
    joined_at BIGINT,
    origin TEXT COLLATE "C" NOT NULL,
    level TEXT COLLATE "C",
    level_since BIGINT,
    due_at BIGINT,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, member_id)
);
CREATE INDEX ${prefix}membership_member ON ${schema}${prefix}membership (tenant, member_id, community_id);
CREATE INDEX ${prefix}membership_due ON ${schema}${prefix}membership (tenant, due_at, community_id, member_id) WHERE due_at IS NOT NULL;

CREATE TABLE ${schema}${prefix}document (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    type TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    author_id TEXT COLLATE "C",
    subject_id TEXT COLLATE "C",
    status TEXT COLLATE "C" NOT NULL,
    listed_at BIGINT NOT NULL,
    due_at BIGINT,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, type, id)
);
CREATE INDEX ${prefix}document_listed ON ${schema}${prefix}document (tenant, type, listed_at, id, community_id);
CREATE INDEX ${prefix}document_listed_here ON ${schema}${prefix}document (tenant, community_id, type, listed_at, id);
CREATE INDEX ${prefix}document_author ON ${schema}${prefix}document (tenant, author_id, listed_at, id) WHERE author_id IS NOT NULL;
CREATE INDEX ${prefix}document_subject ON ${schema}${prefix}document (tenant, subject_id, listed_at, id) WHERE subject_id IS NOT NULL;
CREATE INDEX ${prefix}document_due ON ${schema}${prefix}document (tenant, due_at, community_id, type, id) WHERE due_at IS NOT NULL;

-- What a state record has many of: terms, roles, sources, ancestors and people (facet), each in its own row, in order.
CREATE TABLE ${schema}${prefix}facet (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    record_type TEXT COLLATE "C" NOT NULL,
    record_id TEXT COLLATE "C" NOT NULL,
    facet TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    item TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, community_id, record_type, record_id, facet, ordinal)
);
CREATE INDEX ${prefix}facet_item ON ${schema}${prefix}facet (tenant, facet, item, community_id, record_type, record_id);

CREATE TABLE ${schema}${prefix}transition (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    sequence_no BIGINT NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    change_id TEXT COLLATE "C" NOT NULL,
    operation_id TEXT COLLATE "C",
    record_type TEXT COLLATE "C" NOT NULL,
    record_id TEXT COLLATE "C" NOT NULL,
    record_version BIGINT NOT NULL,
    actor_id TEXT COLLATE "C" NOT NULL,
    subject_id TEXT COLLATE "C",
    what TEXT COLLATE "C" NOT NULL,
    from_code TEXT COLLATE "C",
    to_code TEXT COLLATE "C",
    reason_code TEXT COLLATE "C" NOT NULL,
    effective_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    voids TEXT COLLATE "C",
    details TEXT NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, community_id, sequence_no)
);
CREATE INDEX ${prefix}transition_recorded ON ${schema}${prefix}transition (tenant, recorded_at, community_id, sequence_no);
CREATE INDEX ${prefix}transition_record ON ${schema}${prefix}transition (tenant, community_id, record_type, record_id, sequence_no);
CREATE INDEX ${prefix}transition_actor ON ${schema}${prefix}transition (tenant, actor_id, community_id, sequence_no);
CREATE INDEX ${prefix}transition_subject ON ${schema}${prefix}transition (tenant, subject_id, community_id, sequence_no) WHERE subject_id IS NOT NULL;
CREATE INDEX ${prefix}transition_operation ON ${schema}${prefix}transition (tenant, operation_id, community_id, sequence_no) WHERE operation_id IS NOT NULL;

-- The people whom the details of a transition refer to by position.
CREATE TABLE ${schema}${prefix}transition_person (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    sequence_no BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    member_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, community_id, sequence_no, ordinal)
);
CREATE INDEX ${prefix}transition_person_member ON ${schema}${prefix}transition_person (tenant, member_id, community_id, sequence_no);

-- A row without a member is a burnt id. changed_at is retracted_at if there is one, else recorded_at.
CREATE TABLE ${schema}${prefix}activity (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    member_id TEXT COLLATE "C",
    kind TEXT COLLATE "C",
    target_member_id TEXT COLLATE "C",
    thread_id TEXT COLLATE "C",
    subject_id TEXT COLLATE "C",
    amount BIGINT,
    occurred_at BIGINT,
    recorded_at BIGINT,
    retracted_at BIGINT,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id, id)
);
CREATE INDEX ${prefix}activity_occurred_here ON ${schema}${prefix}activity (tenant, community_id, occurred_at, id);
CREATE INDEX ${prefix}activity_occurred ON ${schema}${prefix}activity (tenant, occurred_at, community_id, id);
CREATE INDEX ${prefix}activity_changed ON ${schema}${prefix}activity (tenant, changed_at, community_id, id);
CREATE INDEX ${prefix}activity_thread ON ${schema}${prefix}activity (tenant, community_id, thread_id, occurred_at, id) WHERE thread_id IS NOT NULL;
CREATE INDEX ${prefix}activity_member ON ${schema}${prefix}activity (tenant, member_id, community_id, occurred_at);
CREATE INDEX ${prefix}activity_target ON ${schema}${prefix}activity (tenant, target_member_id, community_id) WHERE target_member_id IS NOT NULL;

-- How many activities count in a UTC hour (occurred_at is its beginning); kept exact by every write to activity.
CREATE TABLE ${schema}${prefix}activity_hour (
    tenant TEXT COLLATE "C" NOT NULL,
    community_id TEXT COLLATE "C" NOT NULL,
    occurred_at BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    activities BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id, occurred_at, kind)
);
CREATE INDEX ${prefix}activity_hour_occurred ON ${schema}${prefix}activity_hour (tenant, occurred_at, kind);
