-- What running the service needs and folding the journal does not restore. Times are microseconds since 1970 UTC.

CREATE TABLE session (
    digest BYTEA NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    created BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person);
CREATE INDEX session_expires ON session (expires);

-- Bearer tokens, and the one-use links a demonstration prints.
CREATE TABLE token (
    digest BYTEA NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    purpose TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT
);
CREATE INDEX token_person ON token (person);

-- A form as somebody typed it, before it is a record.
CREATE TABLE draft (
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    fields TEXT NOT NULL,
    form_token TEXT NOT NULL,
    updated BIGINT NOT NULL,
    PRIMARY KEY (owner, kind, subject)
);
CREATE INDEX draft_updated ON draft (updated);

CREATE TABLE idempotency (
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    digest BYTEA NOT NULL,
    answer TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_at ON idempotency (at);

-- What is to be sent outside: at least once, with retries. `dead` is given up on, for a person to see.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created BIGINT NOT NULL,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    error TEXT,
    dead BOOLEAN NOT NULL
);
CREATE INDEX outbox_due ON outbox (due, id) WHERE NOT dead;
CREATE INDEX outbox_dead ON outbox (created, id) WHERE dead;

CREATE TABLE search (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    query TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX search_at ON search (at);

-- How often a notice has been told again.
CREATE TABLE telling (
    child TEXT NOT NULL,
    event TEXT NOT NULL,
    about TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT NOT NULL,
    times BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (child, event, about, role, unit)
);

-- A snapshot is a numbered list of heads read at one moment: a release folds exactly those entries.
CREATE TABLE snapshot (
    number BIGINT NOT NULL PRIMARY KEY,
    taken BIGINT NOT NULL,
    chains BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    digest BYTEA NOT NULL
);
CREATE TABLE snapshot_head (
    number BIGINT NOT NULL,
    subject TEXT NOT NULL,
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    recorded BIGINT NOT NULL,
    PRIMARY KEY (number, subject)
);

-- Facts about this database: that it is a demonstration, which policy was adopted.
CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Who may write, or run jobs, until its heartbeat is too old.
CREATE TABLE lease (
    name TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    host TEXT NOT NULL,
    process BIGINT NOT NULL,
    heartbeat BIGINT NOT NULL
);
