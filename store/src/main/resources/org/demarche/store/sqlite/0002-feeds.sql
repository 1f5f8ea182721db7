-- What watching feeds must remember from one poll to the next.

CREATE TABLE feeds (
    url TEXT PRIMARY KEY,
    title TEXT,
    added TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    moved_to TEXT,
    polled TEXT,
    changed TEXT,
    next_poll TEXT,
    not_before TEXT,
    pace INTEGER,
    failures INTEGER NOT NULL,
    code TEXT,
    message TEXT
) WITHOUT ROWID;

-- Items that were dealt with, by the words that the feed gave them.
CREATE TABLE feed_items (
    feed TEXT NOT NULL,
    item TEXT NOT NULL,
    hash TEXT NOT NULL,
    taken TEXT NOT NULL,
    PRIMARY KEY (feed, item)
) WITHOUT ROWID;
CREATE INDEX feed_items_item ON feed_items (item, hash);

-- Items to be tried again; next_try is empty where that is left to a person.
CREATE TABLE failed_items (
    feed TEXT NOT NULL,
    item TEXT NOT NULL,
    url TEXT,
    article TEXT NOT NULL,
    kept INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    next_try TEXT,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (feed, item)
) WITHOUT ROWID;
