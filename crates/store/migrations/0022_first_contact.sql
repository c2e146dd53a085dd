-- How long whoever reported waited, and whether there was an interpreter: a row for each report that was made to Lantern, and nothing in it
-- of who reported or of the child. Written with the child's other rows; `lantern rebuild` fills it for what is older.
CREATE TABLE first_contact (
    child TEXT NOT NULL,
    entry TEXT NOT NULL,
    owner TEXT,
    channel TEXT NOT NULL,
    rang BIGINT,
    answered BIGINT,
    recorded BIGINT NOT NULL,
    interpreter TEXT NOT NULL,
    PRIMARY KEY (child, entry)
);
CREATE INDEX first_contact_recorded ON first_contact (recorded);
