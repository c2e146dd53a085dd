-- When the home last recorded something in an episode; `lantern rebuild` says it of episodes that are older. And what is owed by its
-- name, for the absences that nobody has looked at again.
ALTER TABLE episode ADD COLUMN carer_at BIGINT;
CREATE INDEX duty_named ON duty (duty, late_at, child) WHERE outcome IS NULL AND NOT history;
