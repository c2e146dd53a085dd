-- What a child is found by besides names: telephone numbers, their digits backwards so that the end of a number finds it,
-- and the words of places, folded. Written with the child's other rows; `lantern rebuild` fills them for what is older.

CREATE TABLE child_phone (
    child TEXT NOT NULL,
    digits TEXT NOT NULL,
    PRIMARY KEY (child, digits)
);
CREATE INDEX child_phone_digits ON child_phone (digits, child);

CREATE TABLE child_place (
    child TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (child, word)
);
CREATE INDEX child_place_word ON child_place (word, child);
