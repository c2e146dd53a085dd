ALTER TABLE journal ADD COLUMN person TEXT GENERATED ALWAYS AS
    (substring(envelope FROM '^\{(?:"episode":"[^"]*",)?"actor":\{"person":"([^"]*)"')) STORED;
CREATE INDEX journal_person ON journal (person, recorded) WHERE person IS NOT NULL;
