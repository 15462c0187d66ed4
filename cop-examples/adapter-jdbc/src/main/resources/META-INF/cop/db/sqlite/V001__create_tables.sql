-- SQLite compares TEXT by its bytes (BINARY), which is the order of ids that the contract asks for.
-- Instants are milliseconds since 1970 as whole numbers: no zone of machine, session or driver can shift them, and they sort.

-- The last sequence given in a community; its row is what commits of one community queue for.
CREATE TABLE ${schema}${prefix}counter (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    last_sequence INTEGER NOT NULL,
    PRIMARY KEY (tenant, community_id)
) WITHOUT ROWID;

-- Which change sets were applied, so that a repetition is answered without writing.
CREATE TABLE ${schema}${prefix}change (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    change_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    first_sequence INTEGER NOT NULL,
    transitions INTEGER NOT NULL,
    PRIMARY KEY (tenant, community_id, change_id)
) WITHOUT ROWID;

CREATE TABLE ${schema}${prefix}community (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    slug TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    parent_id TEXT,
    type TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_since INTEGER NOT NULL,
    status TEXT NOT NULL,
    discoverability TEXT NOT NULL,
    join_policy TEXT NOT NULL,
    content_access TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX ${schema}${prefix}community_sorted ON ${prefix}community (tenant, sort_key, id);
CREATE INDEX ${schema}${prefix}community_due ON ${prefix}community (tenant, due_at, id) WHERE due_at IS NOT NULL;

CREATE TABLE ${schema}${prefix}membership (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    holder_kind TEXT NOT NULL,
    status TEXT NOT NULL,
    status_since INTEGER NOT NULL,
    joined_at INTEGER,
    origin TEXT NOT NULL,
    level TEXT,
    level_since INTEGER,
    due_at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, member_id)
);
CREATE INDEX ${schema}${prefix}membership_member ON ${prefix}membership (tenant, member_id, community_id);
CREATE INDEX ${schema}${prefix}membership_due ON ${prefix}membership (tenant, due_at, community_id, member_id) WHERE due_at IS NOT NULL;

CREATE TABLE ${schema}${prefix}document (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    author_id TEXT,
    subject_id TEXT,
    status TEXT NOT NULL,
    listed_at INTEGER NOT NULL,
    due_at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, type, id)
);
CREATE INDEX ${schema}${prefix}document_listed ON ${prefix}document (tenant, type, listed_at, id, community_id);
CREATE INDEX ${schema}${prefix}document_listed_here ON ${prefix}document (tenant, community_id, type, listed_at, id);
CREATE INDEX ${schema}${prefix}document_author ON ${prefix}document (tenant, author_id, listed_at, id) WHERE author_id IS NOT NULL;
CREATE INDEX ${schema}${prefix}document_subject ON ${prefix}document (tenant, subject_id, listed_at, id) WHERE subject_id IS NOT NULL;
CREATE INDEX ${schema}${prefix}document_due ON ${prefix}document (tenant, due_at, community_id, type, id) WHERE due_at IS NOT NULL;

-- What a state record has many of: terms, roles, sources, ancestors and people (facet), each in its own row, in order.
CREATE TABLE ${schema}${prefix}facet (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    facet TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, record_type, record_id, facet, ordinal)
) WITHOUT ROWID;
CREATE INDEX ${schema}${prefix}facet_item ON ${prefix}facet (tenant, facet, item, community_id, record_type, record_id);

CREATE TABLE ${schema}${prefix}transition (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    sequence_no INTEGER NOT NULL,
    id TEXT NOT NULL,
    change_id TEXT NOT NULL,
    operation_id TEXT,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    record_version INTEGER NOT NULL,
    actor_id TEXT NOT NULL,
    subject_id TEXT,
    what TEXT NOT NULL,
    from_code TEXT,
    to_code TEXT,
    reason_code TEXT NOT NULL,
    effective_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    voids TEXT,
    details TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, sequence_no)
);
CREATE INDEX ${schema}${prefix}transition_recorded ON ${prefix}transition (tenant, recorded_at, community_id, sequence_no);
CREATE INDEX ${schema}${prefix}transition_record ON ${prefix}transition (tenant, community_id, record_type, record_id, sequence_no);
CREATE INDEX ${schema}${prefix}transition_actor ON ${prefix}transition (tenant, actor_id, community_id, sequence_no);
CREATE INDEX ${schema}${prefix}transition_subject ON ${prefix}transition (tenant, subject_id, community_id, sequence_no) WHERE subject_id IS NOT NULL;
CREATE INDEX ${schema}${prefix}transition_operation ON ${prefix}transition (tenant, operation_id, community_id, sequence_no) WHERE operation_id IS NOT NULL;

-- The people whom the details of a transition refer to by position.
CREATE TABLE ${schema}${prefix}transition_person (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    sequence_no INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    member_id TEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, sequence_no, ordinal)
) WITHOUT ROWID;
CREATE INDEX ${schema}${prefix}transition_person_member ON ${prefix}transition_person (tenant, member_id, community_id, sequence_no);

-- A row without a member is a burnt id. changed_at is retracted_at if there is one, else recorded_at.
CREATE TABLE ${schema}${prefix}activity (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT,
    kind TEXT,
    target_member_id TEXT,
    thread_id TEXT,
    subject_id TEXT,
    amount INTEGER,
    occurred_at INTEGER,
    recorded_at INTEGER,
    retracted_at INTEGER,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, community_id, id)
);
CREATE INDEX ${schema}${prefix}activity_occurred_here ON ${prefix}activity (tenant, community_id, occurred_at, id);
CREATE INDEX ${schema}${prefix}activity_occurred ON ${prefix}activity (tenant, occurred_at, community_id, id);
CREATE INDEX ${schema}${prefix}activity_changed ON ${prefix}activity (tenant, changed_at, community_id, id);
CREATE INDEX ${schema}${prefix}activity_thread ON ${prefix}activity (tenant, community_id, thread_id, occurred_at, id) WHERE thread_id IS NOT NULL;
CREATE INDEX ${schema}${prefix}activity_member ON ${prefix}activity (tenant, member_id, community_id, occurred_at);
CREATE INDEX ${schema}${prefix}activity_target ON ${prefix}activity (tenant, target_member_id, community_id) WHERE target_member_id IS NOT NULL;

-- How many activities count in a UTC hour (occurred_at is its beginning); kept exact by every write to activity.
CREATE TABLE ${schema}${prefix}activity_hour (
    tenant TEXT NOT NULL,
    community_id TEXT NOT NULL,
    occurred_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    activities INTEGER NOT NULL,
    PRIMARY KEY (tenant, community_id, occurred_at, kind)
) WITHOUT ROWID;
CREATE INDEX ${schema}${prefix}activity_hour_occurred ON ${prefix}activity_hour (tenant, occurred_at, kind);
