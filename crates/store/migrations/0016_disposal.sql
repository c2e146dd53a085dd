-- What an entry says may be taken out, and nothing else of it, once an entry after it on its chain approves that its record is
-- disposed of; see 0016_disposal.sqlite.sql and 0016_disposal.postgres.sql.
CREATE INDEX journal_disposed ON journal (recorded, subject) WHERE kind = 'disposal_approved';
