-- The journal. Entries are only ever added; see 0001_journal.sqlite.sql and 0001_journal.postgres.sql for what refuses
-- anything else. Instants are microseconds since 1970 UTC.

CREATE TABLE journal_head (
    subject TEXT NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    recorded BIGINT NOT NULL
);

CREATE TABLE journal (
    subject TEXT NOT NULL,
    position BIGINT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    envelope TEXT NOT NULL,
    body TEXT,
    salt BYTEA,
    digest BYTEA NOT NULL,
    recorded BIGINT NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (subject, position)
);

-- A number for those who watch for changes, in slots so that writers do not wait for one another.
CREATE TABLE pulse (
    slot BIGINT NOT NULL PRIMARY KEY,
    beat BIGINT NOT NULL
);
INSERT INTO pulse (slot, beat) VALUES
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
    (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0);

-- Who looked at which child, and why. Append only, as the journal.
CREATE TABLE access_log (
    at BIGINT NOT NULL,
    request TEXT NOT NULL,
    person TEXT,
    unit TEXT,
    child TEXT,
    episode TEXT,
    what TEXT NOT NULL,
    purpose TEXT NOT NULL
);
CREATE INDEX access_log_child ON access_log (child, at);
CREATE INDEX access_log_person ON access_log (person, at);
