CREATE FUNCTION refuse_rewriting_but_disposal() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.body IS NULL AND NEW.salt IS NULL
            AND NEW.subject = OLD.subject AND NEW.position = OLD.position AND NEW.id = OLD.id AND NEW.kind = OLD.kind
            AND NEW.envelope = OLD.envelope AND NEW.digest = OLD.digest AND NEW.recorded = OLD.recorded
            AND NEW.previous = OLD.previous AND NEW.hash = OLD.hash
            AND EXISTS (SELECT 1 FROM journal a WHERE a.subject = OLD.subject AND a.position > OLD.position
                AND a.kind = 'disposal_approved')
        THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'the table is append only';
END $$;

DROP TRIGGER journal_is_not_rewritten ON journal;
CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE OR DELETE ON journal
FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_disposal();
