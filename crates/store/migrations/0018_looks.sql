-- The access log by time, for whoever looks for what is unusual in it. What was collected and altered is in the journal, and
-- by whom is in the envelope: a column that the database derives from it finds what somebody wrote
-- (0018_looks.sqlite.sql, 0018_looks.postgres.sql).

CREATE INDEX access_log_at ON access_log (at);

-- What somebody who answers for who looked made of one person's day, for the organisation they answer in. The last one holds.
CREATE TABLE look_ruling (
    organisation TEXT NOT NULL,
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    ruling TEXT NOT NULL,
    reason TEXT NOT NULL,
    ruled_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (organisation, person, day, at)
);
