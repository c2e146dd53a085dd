-- How each report to police was made and answered: a row an episode, of codes and times, for the figures of reporting and response. It
-- holds nothing of who anybody is. `factors` are those that somebody answered with yes; `acted` and `located` are when it happened.
CREATE TABLE response (
    child TEXT NOT NULL,
    episode TEXT NOT NULL,
    reported BIGINT NOT NULL,
    decision TEXT NOT NULL,
    owner TEXT,
    responsible TEXT,
    age BIGINT,
    sex TEXT NOT NULL,
    ethnicity TEXT NOT NULL,
    reporter TEXT NOT NULL,
    channel TEXT NOT NULL,
    urgency BIGINT NOT NULL,
    factors TEXT NOT NULL,
    seen BIGINT,
    noticed BIGINT,
    asked BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    acted BIGINT,
    located BIGINT,
    textsafe BOOLEAN NOT NULL,
    charity BOOLEAN NOT NULL,
    PRIMARY KEY (child, episode)
);
CREATE INDEX response_reported ON response (reported);
