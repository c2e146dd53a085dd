-- Reports by the public that were begun, carry a telephone number and were not sent: somebody rings. A row outlives the
-- draft it came from and ends when somebody records what came of it. `waits_from` and `ring_at` are put off by each
-- keystroke; `ring_at` also by a call that nobody answered.

CREATE TABLE call_back (
    id TEXT NOT NULL PRIMARY KEY,
    form TEXT NOT NULL UNIQUE,
    unit TEXT NOT NULL,
    force TEXT NOT NULL,
    fields TEXT NOT NULL,
    typed BIGINT NOT NULL,
    waits_from BIGINT NOT NULL,
    ring_at BIGINT NOT NULL,
    tries TEXT NOT NULL,
    settled BIGINT
);
CREATE INDEX call_back_unit ON call_back (unit, ring_at, id) WHERE settled IS NULL;
CREATE INDEX call_back_force ON call_back (force, ring_at, id) WHERE settled IS NULL;
CREATE INDEX call_back_settled ON call_back (settled) WHERE settled IS NOT NULL;
