-- Tables of the store. docs/store.md describes every column; a test compares the two.
-- Days are text: YYYY, YYYY-MM or YYYY-MM-DD. Offsets are code points into articles.text, so that
-- substr(text, start + 1, end - start) gives the words.

CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    title TEXT,
    published TEXT,
    retrieved TEXT,
    url TEXT,
    publisher TEXT,
    agency TEXT,
    byline TEXT,
    dateline TEXT,
    language TEXT,
    rights TEXT,
    origin TEXT,
    given TEXT,
    added TEXT NOT NULL,
    replaced_by INTEGER REFERENCES articles (key),
    UNIQUE (id, hash)
);
-- Holds all that coverage asks of articles, whose texts need not be read then.
CREATE INDEX articles_day ON articles (published, publisher, replaced_by);

CREATE TABLE codings (
    key INTEGER PRIMARY KEY,
    codebook_name TEXT NOT NULL,
    codebook_version TEXT NOT NULL,
    codebook_hash TEXT NOT NULL,
    program TEXT NOT NULL,
    parser TEXT NOT NULL,
    options TEXT NOT NULL,
    first_used TEXT NOT NULL,
    UNIQUE (codebook_hash, codebook_name, codebook_version, program, parser, options)
);

CREATE TABLE coded_articles (
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    coding INTEGER NOT NULL REFERENCES codings (key),
    coded TEXT NOT NULL,
    sentences INTEGER NOT NULL,
    records INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    current INTEGER NOT NULL,
    PRIMARY KEY (article, coding)
) WITHOUT ROWID;

CREATE TABLE sentences (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    UNIQUE (article, start, end)
);

CREATE VIRTUAL TABLE sentence_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE happenings (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    records INTEGER NOT NULL,
    articles INTEGER NOT NULL
);

CREATE TABLE records (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    coding INTEGER NOT NULL REFERENCES codings (key),
    id TEXT NOT NULL,
    happening INTEGER NOT NULL REFERENCES happenings (key),
    current INTEGER NOT NULL,
    position INTEGER NOT NULL,
    group_id TEXT NOT NULL,
    sentence INTEGER NOT NULL,
    evidence INTEGER NOT NULL REFERENCES sentences (key),
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source_start INTEGER,
    source_end INTEGER,
    source_text TEXT,
    source_code TEXT,
    source_country TEXT,
    source_sectors TEXT,
    source_name TEXT,
    target_start INTEGER,
    target_end INTEGER,
    target_text TEXT,
    target_code TEXT,
    target_country TEXT,
    target_sectors TEXT,
    target_name TEXT,
    reciprocal INTEGER NOT NULL,
    cameo TEXT,
    plover TEXT,
    mode TEXT,
    contexts TEXT,
    would_be TEXT,
    quad INTEGER,
    plover_quad INTEGER,
    goldstein REAL,
    status TEXT NOT NULL,
    tense TEXT NOT NULL,
    aspect TEXT NOT NULL,
    day TEXT,
    date_start TEXT,
    date_end TEXT,
    date_text_start INTEGER,
    date_text_end INTEGER,
    date_precision TEXT,
    date_basis TEXT,
    place_start INTEGER,
    place_end INTEGER,
    place_name TEXT,
    place_kind TEXT,
    place_country TEXT,
    lat REAL,
    lon REAL,
    geoname INTEGER,
    speaker_start INTEGER,
    speaker_end INTEGER,
    speaker_text TEXT,
    speaker_code TEXT,
    speaker_country TEXT,
    speaker_sectors TEXT,
    speaker_name TEXT,
    quoted INTEGER NOT NULL,
    stance TEXT,
    about TEXT,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    detail TEXT,
    UNIQUE (article, coding, id)
);
-- Holds all that a panel counts, so that it need not look at the rows themselves.
CREATE INDEX records_source ON records (
    source_country, target_country, day, current, cameo, would_be, quad, reciprocal, happening
);
CREATE INDEX records_target ON records (target_country, source_country, day);
CREATE INDEX records_source_code ON records (source_code, day);
CREATE INDEX records_target_code ON records (target_code, day);
CREATE INDEX records_day ON records (day);
CREATE INDEX records_cameo ON records (cameo, day, current);
CREATE INDEX records_evidence ON records (evidence);
CREATE INDEX records_happening ON records (happening);
CREATE INDEX records_id ON records (id);

CREATE TABLE entries (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    parties TEXT NOT NULL,
    stage TEXT,
    stage_date TEXT,
    first_date TEXT,
    last_date TEXT,
    entry TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE entry_records (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (entry, article, record)
) WITHOUT ROWID;

CREATE TABLE kept_apart (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    added TEXT NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE TABLE reviews (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    record TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reviewer TEXT,
    note TEXT,
    reviewed TEXT NOT NULL
);
CREATE INDEX reviews_record ON reviews (record, article);

CREATE TABLE unread (
    place TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    seen TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIEW current_records AS
SELECT
    r.*,
    a.id AS article_id,
    a.published,
    a.publisher,
    a.url,
    a.title,
    substr(a.text, s.start + 1, s.end - s.start) AS evidence_text,
    substr(a.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) AS trigger_text
FROM records AS r
JOIN articles AS a ON a.key = r.article
JOIN sentences AS s ON s.key = r.evidence
WHERE r.current = 1;

CREATE VIEW coverage AS
SELECT
    coalesce(a.publisher, '') AS source,
    coalesce(a.published, '') AS day,
    count(*) AS read,
    coalesce(sum(c.records = 0), 0) AS empty,
    0 AS failed
FROM articles AS a
LEFT JOIN coded_articles AS c ON c.article = a.key AND c.current = 1
WHERE a.replaced_by IS NULL
GROUP BY 1, 2
UNION ALL
SELECT '', substr(seen, 1, 10), 0, 0, count(*) FROM unread GROUP BY 2;
