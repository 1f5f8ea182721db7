-- What watching feeds must remember from one poll to the next.

CREATE TABLE feeds (
    url TEXT PRIMARY KEY,
    title TEXT,
    added TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    polled TEXT,
    changed TEXT,
    next_poll TEXT,
    failures INTEGER NOT NULL,
    code TEXT,
    message TEXT
) WITHOUT ROWID;
