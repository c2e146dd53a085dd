-- What those who reported say of how it went: a row for each who was asked by their link, and for each complaint or feedback. It holds codes
-- and nothing of who they are; `holder` is the digest of a number or name, so that nobody is asked too often.
CREATE TABLE experience (
    child TEXT NOT NULL,
    entry TEXT NOT NULL,
    sort TEXT NOT NULL,
    owner TEXT,
    channel TEXT NOT NULL,
    reporter TEXT NOT NULL,
    holder TEXT NOT NULL,
    asked BIGINT NOT NULL,
    answered BIGINT,
    said TEXT NOT NULL,
    PRIMARY KEY (child, entry)
);
CREATE INDEX experience_asked ON experience (asked);
CREATE INDEX experience_holder ON experience (holder);
