-- What somebody who takes reports answered to an invented call, to see where the service depends on who answers. A row a person, an
-- edition of the call and an edition of the script: what is answered first counts. No child is in it, and nothing is derived from it.
CREATE TABLE practice_answer (
    practice TEXT NOT NULL,
    edition TEXT NOT NULL,
    script TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person TEXT NOT NULL,
    answers TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (practice, edition, script, person)
);
CREATE INDEX practice_answer_at ON practice_answer (at);
