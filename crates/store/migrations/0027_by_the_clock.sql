-- The child's own worker, whom a notice is for besides the unit, and from when it asks to be read: it waits in the list of an office
-- that is shut. `lantern rebuild` says it of notices that are older.
ALTER TABLE notice ADD COLUMN person TEXT;
ALTER TABLE notice ADD COLUMN asks BIGINT NOT NULL DEFAULT 0;
CREATE INDEX notice_person ON notice (person, raised);
