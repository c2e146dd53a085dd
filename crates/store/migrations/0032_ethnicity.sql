-- Whom those who reported, and the children themselves, say it went how for: the code of the child's ethnicity beside what was said.
ALTER TABLE experience ADD COLUMN ethnicity TEXT NOT NULL DEFAULT 'not_known';
