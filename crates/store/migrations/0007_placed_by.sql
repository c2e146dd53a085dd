-- Which authority placed the child, so that its return reads its own children only. What is older is taken to be the placement
-- of the authority responsible now, until `lantern rebuild` says otherwise.

ALTER TABLE placement ADD COLUMN responsible TEXT;
UPDATE placement SET responsible = (SELECT c.responsible FROM child c WHERE c.child = placement.child);
CREATE INDEX placement_responsible ON placement (responsible, child, started, ended);
