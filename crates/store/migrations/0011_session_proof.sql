-- Everybody signs in again: a session now says how and when its person last proved who they are, and from where.
DROP TABLE session;
CREATE TABLE session (
    digest BYTEA NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    created BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    idle BIGINT NOT NULL,
    way TEXT NOT NULL,
    address TEXT NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX session_person ON session (person, created);
CREATE INDEX session_expires ON session (expires);

-- What is done so often only, counted for a while. Who did it is known by a digest alone.
CREATE TABLE attempt (
    what TEXT NOT NULL,
    who BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attempt_who ON attempt (what, who, at);
CREATE INDEX attempt_at ON attempt (at);
