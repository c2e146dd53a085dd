-- Who is missing now, of every force, for whoever checks a name: one row while an episode is open, and nothing that a check does not
-- compare or tell. Written with the child's other rows; `lantern rebuild` fills it for what is older.
CREATE TABLE missing_child (
    child TEXT NOT NULL PRIMARY KEY,
    episode TEXT NOT NULL,
    owner TEXT,
    names TEXT NOT NULL,
    born TEXT,
    looks TEXT NOT NULL,
    restricted BOOLEAN NOT NULL
);
