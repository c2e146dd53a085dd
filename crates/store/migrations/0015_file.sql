-- What was attached to records, by its content: in parts, so that no statement carries more than a quarter of a megabyte.
CREATE TABLE file_part (
    digest TEXT NOT NULL,
    part BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (digest, part)
);
