-- When it was recorded that a case is opened and closed, for how long cases are open; and what the triage desk shows of it beside its grade: the first step of the force that owns it, and how TextSafe and help from a
-- charity stand. `lantern rebuild` says it of episodes that are older.
ALTER TABLE episode ADD COLUMN opened BIGINT;
ALTER TABLE episode ADD COLUMN shut BIGINT;
ALTER TABLE episode ADD COLUMN first_step BIGINT;
ALTER TABLE episode ADD COLUMN textsafe TEXT;
ALTER TABLE episode ADD COLUMN charity TEXT;
