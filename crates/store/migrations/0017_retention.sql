-- When a record is to be looked at again, by which rule, and whether a legal hold or a proposal to dispose of it stands. Empty while
-- an episode is open; `lantern rebuild` fills it for what is older.
ALTER TABLE child ADD COLUMN review BIGINT;
ALTER TABLE child ADD COLUMN review_rule TEXT;
ALTER TABLE child ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE child ADD COLUMN proposed BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX child_review ON child (held, review, child) WHERE review IS NOT NULL;

-- The entries that may name a file: whether any still does is asked when a record is disposed of.
CREATE INDEX journal_file ON journal (subject) WHERE kind IN ('attachment_added', 'corrected');
