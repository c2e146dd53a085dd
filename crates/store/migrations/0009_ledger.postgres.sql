DROP TRIGGER access_log_is_not_rewritten ON access_log;

CREATE TRIGGER access_log_is_only_blanked BEFORE UPDATE ON access_log FOR EACH ROW
WHEN (NOT (NEW.salt IS NULL AND NEW.number = OLD.number AND NEW.digest = OLD.digest AND NEW.kind = 'erasure'
    AND NEW.person IS NULL AND NEW.role IS NULL AND NEW.unit IS NULL AND NEW.child IS NULL AND NEW.episode IS NULL
    AND NEW.duty IS NULL AND NEW.recipient IS NULL AND NEW.what = '' AND NEW.purpose = ''))
EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER access_log_is_not_deleted BEFORE DELETE ON access_log
FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ledger_entry_is_not_rewritten BEFORE UPDATE OR DELETE ON ledger_entry
FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ledger_entry_is_not_emptied BEFORE TRUNCATE ON ledger_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
