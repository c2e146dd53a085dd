-- What the morning briefing is made of: when it was recorded that a child is located, how the council last decided about the child,
-- whether police were told, when the worker told the Exploitation Service, and whether the child is flagged as unaccompanied or
-- trafficked. `lantern rebuild` says it of episodes that are older.
ALTER TABLE episode ADD COLUMN located BIGINT;
ALTER TABLE episode ADD COLUMN threshold TEXT;
ALTER TABLE episode ADD COLUMN with_police BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE episode ADD COLUMN alerted BIGINT;
ALTER TABLE episode ADD COLUMN flagged BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX episode_located ON episode (located) WHERE located IS NOT NULL;
CREATE INDEX episode_reported ON episode (reported);
