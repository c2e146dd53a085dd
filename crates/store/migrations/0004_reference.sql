-- Since when a lease is held, and what of the reference lists has ended.

ALTER TABLE lease ADD COLUMN since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE home ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE organisation ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE unit ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX person_organisation ON person (organisation, name);
