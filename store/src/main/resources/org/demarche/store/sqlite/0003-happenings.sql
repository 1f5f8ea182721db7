-- One report in many articles, one happening in many reports.

CREATE TABLE reports (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    first TEXT NOT NULL,
    articles INTEGER NOT NULL
);
ALTER TABLE articles ADD COLUMN report INTEGER REFERENCES reports (key);
CREATE INDEX articles_report ON articles (report);

CREATE TABLE fingerprints (
    hash INTEGER NOT NULL,
    day TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    PRIMARY KEY (hash, day, article)
) WITHOUT ROWID;

ALTER TABLE happenings ADD COLUMN reports INTEGER NOT NULL DEFAULT 1;
ALTER TABLE happenings ADD COLUMN component INTEGER;
CREATE INDEX happenings_id ON happenings (id);
CREATE INDEX happenings_component ON happenings (component);

CREATE TABLE happening_sides (
    side TEXT NOT NULL,
    manner TEXT NOT NULL,
    day TEXT NOT NULL,
    other TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE,
    PRIMARY KEY (side, manner, day, other, record)
) WITHOUT ROWID;
CREATE INDEX happening_sides_record ON happening_sides (record);
