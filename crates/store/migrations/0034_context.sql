-- The places, groups of friends and online spaces that children are linked to: a row a link, as the child's record says it. `context` is
-- the id that the links of one context share, and its name is that of the first of them that stands; `at` and `recorded` are when it was
-- so and when it was recorded. `restricted` says that the child's record is.
CREATE TABLE context_link (
    child TEXT NOT NULL,
    entry TEXT NOT NULL,
    context TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    harms TEXT NOT NULL,
    exploitation TEXT NOT NULL,
    known BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    at BIGINT,
    recorded BIGINT NOT NULL,
    restricted BOOLEAN NOT NULL,
    PRIMARY KEY (child, entry)
);
CREATE INDEX context_link_context ON context_link (context, entry);
