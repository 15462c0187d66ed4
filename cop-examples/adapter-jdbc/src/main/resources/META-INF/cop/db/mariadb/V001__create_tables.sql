-- utf8mb4_nopad_bin compares by code points and keeps trailing blanks, which is the order of ids that the contract asks for.
-- DDL commits by itself here, so every statement can be repeated after a script was cut short.
-- Instants are milliseconds since 1970 as whole numbers: no zone of machine, session or driver can shift them, and they sort.

-- The last sequence given in a community; its row is what commits of one community queue for.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}counter (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    last_sequence BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Which change sets were applied, so that a repetition is answered without writing.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}change (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    change_id VARCHAR(128) NOT NULL,
    fingerprint CHAR(64) NOT NULL,
    first_sequence BIGINT NOT NULL,
    transitions BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id, change_id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS ${schema}${prefix}community (
    tenant VARCHAR(128) NOT NULL,
    id VARCHAR(128) NOT NULL,
    version BIGINT NOT NULL,
    slug VARCHAR(128) NOT NULL,
    sort_key VARCHAR(128) NOT NULL,
    parent_id VARCHAR(128),
    type VARCHAR(128) NOT NULL,
    stage VARCHAR(128) NOT NULL,
    stage_since BIGINT NOT NULL,
    status VARCHAR(128) NOT NULL,
    discoverability VARCHAR(128) NOT NULL,
    join_policy VARCHAR(128) NOT NULL,
    content_access VARCHAR(128) NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT,
    body MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant, id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}community_sorted ON ${schema}${prefix}community (tenant, sort_key, id);
CREATE INDEX IF NOT EXISTS ${prefix}community_due ON ${schema}${prefix}community (tenant, due_at, id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}membership (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    member_id VARCHAR(128) NOT NULL,
    version BIGINT NOT NULL,
    holder_kind VARCHAR(128) NOT NULL,
    status VARCHAR(128) NOT NULL,
    status_since BIGINT NOT NULL,
    joined_at BIGINT,
    origin VARCHAR(128) NOT NULL,
    level VARCHAR(128),
    level_since BIGINT,
    due_at BIGINT,
    body MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, member_id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}membership_member ON ${schema}${prefix}membership (tenant, member_id, community_id);
CREATE INDEX IF NOT EXISTS ${prefix}membership_due ON ${schema}${prefix}membership (tenant, due_at, community_id, member_id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}document (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    type VARCHAR(128) NOT NULL,
    id VARCHAR(128) NOT NULL,
    version BIGINT NOT NULL,
    author_id VARCHAR(128),
    subject_id VARCHAR(128),
    status VARCHAR(128) NOT NULL,
    listed_at BIGINT NOT NULL,
    due_at BIGINT,
    body MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant, community_id, type, id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}document_listed ON ${schema}${prefix}document (tenant, type, listed_at, id, community_id);
CREATE INDEX IF NOT EXISTS ${prefix}document_listed_here ON ${schema}${prefix}document (tenant, community_id, type, listed_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}document_author ON ${schema}${prefix}document (tenant, author_id, listed_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}document_subject ON ${schema}${prefix}document (tenant, subject_id, listed_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}document_due ON ${schema}${prefix}document (tenant, due_at, community_id, type, id);

-- What a state record has many of: terms, roles, sources, ancestors and people (facet), each in its own row, in order.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}facet (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    record_type VARCHAR(128) NOT NULL,
    record_id VARCHAR(128) NOT NULL,
    facet VARCHAR(16) NOT NULL,
    ordinal BIGINT NOT NULL,
    item VARCHAR(128) NOT NULL,
    PRIMARY KEY (tenant, community_id, record_type, record_id, facet, ordinal)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}facet_item ON ${schema}${prefix}facet (tenant, facet, item, community_id, record_type, record_id);

CREATE TABLE IF NOT EXISTS ${schema}${prefix}transition (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    sequence_no BIGINT NOT NULL,
    id VARCHAR(128) NOT NULL,
    change_id VARCHAR(128) NOT NULL,
    operation_id VARCHAR(128),
    record_type VARCHAR(128) NOT NULL,
    record_id VARCHAR(128) NOT NULL,
    record_version BIGINT NOT NULL,
    actor_id VARCHAR(128) NOT NULL,
    subject_id VARCHAR(128),
    what VARCHAR(128) NOT NULL,
    from_code VARCHAR(128),
    to_code VARCHAR(128),
    reason_code VARCHAR(128) NOT NULL,
    effective_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    voids VARCHAR(128),
    details MEDIUMTEXT NOT NULL,
    digest VARCHAR(128) NOT NULL,
    PRIMARY KEY (tenant, community_id, sequence_no)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}transition_recorded ON ${schema}${prefix}transition (tenant, recorded_at, community_id, sequence_no);
CREATE INDEX IF NOT EXISTS ${prefix}transition_record ON ${schema}${prefix}transition (tenant, community_id, record_type, record_id, sequence_no);
CREATE INDEX IF NOT EXISTS ${prefix}transition_actor ON ${schema}${prefix}transition (tenant, actor_id, community_id, sequence_no);
CREATE INDEX IF NOT EXISTS ${prefix}transition_subject ON ${schema}${prefix}transition (tenant, subject_id, community_id, sequence_no);
CREATE INDEX IF NOT EXISTS ${prefix}transition_operation ON ${schema}${prefix}transition (tenant, operation_id, community_id, sequence_no);

-- The people whom the details of a transition refer to by position.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}transition_person (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    sequence_no BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    member_id VARCHAR(128) NOT NULL,
    PRIMARY KEY (tenant, community_id, sequence_no, ordinal)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}transition_person_member ON ${schema}${prefix}transition_person (tenant, member_id, community_id, sequence_no);

-- A row without a member is a burnt id. changed_at is retracted_at if there is one, else recorded_at.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}activity (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    id VARCHAR(128) NOT NULL,
    member_id VARCHAR(128),
    kind VARCHAR(128),
    target_member_id VARCHAR(128),
    thread_id VARCHAR(128),
    subject_id VARCHAR(128),
    amount BIGINT,
    occurred_at BIGINT,
    recorded_at BIGINT,
    retracted_at BIGINT,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id, id)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}activity_occurred_here ON ${schema}${prefix}activity (tenant, community_id, occurred_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}activity_occurred ON ${schema}${prefix}activity (tenant, occurred_at, community_id, id);
CREATE INDEX IF NOT EXISTS ${prefix}activity_changed ON ${schema}${prefix}activity (tenant, changed_at, community_id, id);
CREATE INDEX IF NOT EXISTS ${prefix}activity_thread ON ${schema}${prefix}activity (tenant, community_id, thread_id, occurred_at, id);
CREATE INDEX IF NOT EXISTS ${prefix}activity_member ON ${schema}${prefix}activity (tenant, member_id, community_id, occurred_at);
CREATE INDEX IF NOT EXISTS ${prefix}activity_target ON ${schema}${prefix}activity (tenant, target_member_id, community_id);

-- How many activities count in a UTC hour (occurred_at is its beginning); kept exact by every write to activity.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}activity_hour (
    tenant VARCHAR(128) NOT NULL,
    community_id VARCHAR(128) NOT NULL,
    occurred_at BIGINT NOT NULL,
    kind VARCHAR(128) NOT NULL,
    activities BIGINT NOT NULL,
    PRIMARY KEY (tenant, community_id, occurred_at, kind)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS ${prefix}activity_hour_occurred ON ${schema}${prefix}activity_hour (tenant, occurred_at, kind);
