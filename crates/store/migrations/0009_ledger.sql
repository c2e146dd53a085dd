-- The ledger: a Merkle tree over the access log and the journal (docs/decisions/0015). A row of either has a number, its
-- place in the tree; what is older than the tree has none, and is counted in its first leaf. A row of the access log is
-- committed to by a salted digest, so that it can be blanked while the tree stays what it was.

ALTER TABLE access_log ADD COLUMN role TEXT;
ALTER TABLE access_log ADD COLUMN kind TEXT NOT NULL DEFAULT 'consultation';
ALTER TABLE access_log ADD COLUMN duty TEXT;
ALTER TABLE access_log ADD COLUMN recipient TEXT;
ALTER TABLE access_log ADD COLUMN number BIGINT;
ALTER TABLE access_log ADD COLUMN salt BYTEA;
ALTER TABLE access_log ADD COLUMN digest BYTEA;
CREATE UNIQUE INDEX access_log_number ON access_log (number);

CREATE TABLE ledger_entry (
    number BIGINT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL UNIQUE,
    hash BYTEA NOT NULL
);

-- One row: the tree's size, the roots of its full subtrees, and how many rows are older than it.
CREATE TABLE ledger (
    id BIGINT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    peaks BYTEA NOT NULL,
    looks BIGINT NOT NULL,
    entries BIGINT NOT NULL
);

CREATE TABLE checkpoint (
    size BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    note TEXT NOT NULL
);
