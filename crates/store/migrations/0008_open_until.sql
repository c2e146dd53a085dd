-- A grant or emergency access holds until an instant; every other relation until the record says otherwise.
ALTER TABLE relation ADD COLUMN until BIGINT;
