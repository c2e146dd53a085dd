ALTER TABLE journal ADD COLUMN person TEXT GENERATED ALWAYS AS
    (CASE WHEN json_valid(envelope) THEN json_extract(envelope, '$.actor.person') END) VIRTUAL;
CREATE INDEX journal_person ON journal (person, recorded) WHERE person IS NOT NULL;
