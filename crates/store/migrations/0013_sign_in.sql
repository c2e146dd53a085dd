-- The account at their organisation's own sign-in, of whoever has one.
ALTER TABLE person ADD COLUMN account TEXT;
CREATE INDEX person_account ON person (organisation, account);

-- A sign-in, or a passkey being made: what has to come back, for as long as it may take.
CREATE TABLE ceremony (
    digest BYTEA NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX ceremony_expires ON ceremony (expires);

CREATE TABLE passkey (
    credential BYTEA NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    kept TEXT NOT NULL,
    made BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX passkey_person ON passkey (person, made);

-- Who was asked to make a passkey, by whom; where it replaces lost ones, who agreed; and that it came of it.
CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    digest BYTEA,
    replaces BOOLEAN NOT NULL,
    invited_by TEXT NOT NULL,
    invited BIGINT NOT NULL,
    agreed_by TEXT,
    agreed BIGINT,
    used BIGINT,
    expires BIGINT NOT NULL
);
CREATE INDEX invitation_person ON invitation (person, invited);
CREATE INDEX invitation_digest ON invitation (digest);
