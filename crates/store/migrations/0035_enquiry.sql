-- Child protection enquiries, for what they ask of each team: a row an enquiry, of units and times. `visited` is the first visit while it was
-- open, `visits` and `joint` how many were made meanwhile and how many of them by police and the council together. It holds nothing of
-- the child. `lantern rebuild` says it of enquiries that are older.
CREATE TABLE enquiry (
    child TEXT NOT NULL,
    entry TEXT NOT NULL,
    unit TEXT NOT NULL,
    team TEXT,
    began BIGINT NOT NULL,
    ended BIGINT,
    visited BIGINT,
    visits BIGINT NOT NULL,
    joint BIGINT NOT NULL,
    PRIMARY KEY (child, entry)
);
CREATE INDEX enquiry_began ON enquiry (began);
