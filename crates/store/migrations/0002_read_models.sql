-- Read models: what lists show. Written in the transaction of the entry that changes them, and the same whenever the
-- journal is folded again. Keys begin with the child, because a child's rows are compared and replaced together.
-- `urgency` is the band as a number to sort by: 0 high, 1 medium, 2 low, 3 lowest, 4 none.

CREATE TABLE child (
    child TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    born TEXT,
    provisional BOOLEAN NOT NULL,
    responsible TEXT,
    entries BIGINT NOT NULL,
    changed BIGINT NOT NULL
);
CREATE INDEX child_born ON child (born);

CREATE TABLE child_name (
    child TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (child, name)
);
CREATE INDEX child_name_name ON child_name (name, child);

CREATE TABLE relation (
    child TEXT NOT NULL,
    party TEXT NOT NULL,
    relation TEXT NOT NULL,
    PRIMARY KEY (child, party, relation)
);
CREATE INDEX relation_party ON relation (party, child);

CREATE TABLE placement (
    child TEXT NOT NULL,
    entry TEXT NOT NULL,
    home TEXT,
    started BIGINT,
    ended BIGINT,
    PRIMARY KEY (child, entry)
);
CREATE INDEX placement_home ON placement (home, child) WHERE started IS NOT NULL AND ended IS NULL;

CREATE TABLE episode (
    child TEXT NOT NULL,
    episode TEXT NOT NULL,
    reference TEXT NOT NULL,
    open BOOLEAN NOT NULL,
    class TEXT NOT NULL,
    decision TEXT NOT NULL,
    grade TEXT,
    urgency BIGINT NOT NULL,
    graded BIGINT,
    missing_since BIGINT NOT NULL,
    reported BIGINT NOT NULL,
    owner TEXT,
    responsible TEXT,
    home TEXT,
    rung TEXT NOT NULL,
    last_kind TEXT NOT NULL,
    last_at BIGINT NOT NULL,
    taken BIGINT,
    back BIGINT,
    closed BIGINT,
    PRIMARY KEY (child, episode)
);
CREATE INDEX episode_id ON episode (episode);
CREATE INDEX episode_reference ON episode (reference);
CREATE INDEX episode_board ON episode (owner, urgency, missing_since) WHERE open;
CREATE INDEX episode_open ON episode (child) WHERE open;
CREATE INDEX episode_home ON episode (home) WHERE open;

CREATE TABLE duty (
    child TEXT NOT NULL,
    duty TEXT NOT NULL,
    opening TEXT NOT NULL,
    episode TEXT,
    rule TEXT NOT NULL,
    title TEXT NOT NULL,
    cites TEXT NOT NULL,
    severity TEXT NOT NULL,
    unit TEXT,
    person TEXT,
    role TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    late_at BIGINT NOT NULL,
    outcome TEXT,
    done_at BIGINT,
    answer TEXT,
    history BOOLEAN NOT NULL,
    urgency BIGINT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (child, duty, opening)
);
CREATE INDEX duty_unit ON duty (unit, urgency, late_at, child, duty, opening) WHERE outcome IS NULL AND NOT history;
CREATE INDEX duty_person ON duty (person, urgency, late_at, child, duty, opening) WHERE outcome IS NULL AND NOT history;
CREATE INDEX duty_episode ON duty (episode, due_at, duty, opening) WHERE outcome IS NULL AND NOT history;
CREATE INDEX duty_late ON duty (late_at, child, duty, opening) WHERE outcome IS NULL AND NOT history;

CREATE TABLE notice (
    child TEXT NOT NULL,
    event TEXT NOT NULL,
    about TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT NOT NULL,
    title TEXT NOT NULL,
    episode TEXT,
    raised BIGINT NOT NULL,
    acknowledged BIGINT,
    PRIMARY KEY (child, event, about, role, unit)
);
CREATE INDEX notice_unit ON notice (unit, raised);
CREATE INDEX notice_waiting ON notice (unit, raised, child, event, about, role) WHERE acknowledged IS NULL;
CREATE INDEX notice_overdue ON notice (raised, child, event, about, role, unit) WHERE acknowledged IS NULL;

-- Two ids that turned out to be one child, each way round.
CREATE TABLE same_child (
    child TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (child, other)
);

CREATE TABLE home (
    home TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    provider TEXT,
    phone TEXT NOT NULL,
    agreement BOOLEAN NOT NULL
);
CREATE INDEX home_name ON home (name);

CREATE TABLE organisation (
    organisation TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    gss TEXT,
    dfe_code TEXT,
    force TEXT,
    police_unit TEXT
);

CREATE TABLE unit (
    unit TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    phone TEXT NOT NULL
);
CREATE INDEX unit_organisation ON unit (organisation, kind);

CREATE TABLE person (
    person TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    unit TEXT NOT NULL,
    role TEXT NOT NULL,
    home TEXT,
    active BOOLEAN NOT NULL
);
CREATE INDEX person_unit ON person (unit);
