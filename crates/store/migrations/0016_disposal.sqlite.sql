DROP TRIGGER journal_is_not_rewritten;
CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
WHEN NOT (
    NEW.body IS NULL AND NEW.salt IS NULL
    AND NEW.subject = OLD.subject AND NEW.position = OLD.position AND NEW.id = OLD.id AND NEW.kind = OLD.kind
    AND NEW.envelope = OLD.envelope AND NEW.digest = OLD.digest AND NEW.recorded = OLD.recorded
    AND NEW.previous = OLD.previous AND NEW.hash = OLD.hash
    AND EXISTS (SELECT 1 FROM journal a WHERE a.subject = OLD.subject AND a.position > OLD.position AND a.kind = 'disposal_approved')
)
BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
