-- How often a notice is told again, and until when: it follows from when it was raised, and nothing counts it. `lantern rebuild`
-- says it of notices that are older.
ALTER TABLE notice ADD COLUMN repeat_every BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice ADD COLUMN repeats_until BIGINT NOT NULL DEFAULT 0;
DROP INDEX notice_overdue;
DROP TABLE telling;

-- The number that moves when the register does, for every server to read its directory again.
INSERT INTO pulse (slot, beat) VALUES (16, 0);
