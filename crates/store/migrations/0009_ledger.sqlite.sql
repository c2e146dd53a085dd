DROP TRIGGER access_log_is_not_rewritten;

CREATE TRIGGER access_log_is_only_blanked BEFORE UPDATE ON access_log
WHEN NOT (NEW.salt IS NULL AND NEW.number = OLD.number AND NEW.digest = OLD.digest AND NEW.kind = 'erasure'
    AND NEW.person IS NULL AND NEW.role IS NULL AND NEW.unit IS NULL AND NEW.child IS NULL AND NEW.episode IS NULL
    AND NEW.duty IS NULL AND NEW.recipient IS NULL AND NEW.what = '' AND NEW.purpose = '')
BEGIN SELECT RAISE(ABORT, 'the access log is append only'); END;

CREATE TRIGGER ledger_entry_is_not_rewritten BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;

CREATE TRIGGER ledger_entry_is_not_deleted BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
