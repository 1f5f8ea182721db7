-- What pages ask of many records is answered by an index alone, or was counted when it was kept.

-- All that filters ask of a record: the rows themselves need not be looked at, whatever is asked for.
DROP INDEX records_latest;
CREATE INDEX records_latest ON records (
    day, happening, status, kind, source_country, target_country, source_code, target_code, cameo, would_be, reciprocal,
    plover, article, evidence, place_country, place_name, speaker_country, speaker_code
) WHERE current = 1;
DROP INDEX records_unreal;
CREATE INDEX records_unreal ON records (
    day, happening, status, kind, source_country, target_country, source_code, target_code, cameo, would_be, reciprocal,
    plover, article, evidence, place_country, place_name, speaker_country, speaker_code
) WHERE current = 1 AND status IN ('negated', 'hypothetical', 'historic');

-- All that is counted of a pair, so that none of its rows need be looked at. The other index holds no sources any more: it
-- would be taken for this one.
DROP INDEX records_source;
CREATE INDEX records_source ON records (
    source_country, target_country, day, current, cameo, would_be, quad, reciprocal, happening, turn, article, evidence, coding,
    goldstein, kind, status
);
DROP INDEX records_target;
CREATE INDEX records_target ON records (target_country, day);

-- Who says what about whom.
CREATE INDEX records_says ON records (source_country, target_country, about, day, evidence, source_code, target_code)
WHERE current = 1 AND instr(kind, 'statement') > 0;
CREATE INDEX records_said ON records (target_country, source_country, about, day, evidence, source_code, target_code)
WHERE current = 1 AND instr(kind, 'statement') > 0;

-- Who else says something in the same sentence.
DROP INDEX records_evidence;
CREATE INDEX records_evidence ON records (evidence, current, kind, source_code, target_country, about);

CREATE INDEX entry_records_record ON entry_records (record, article);

-- What says how large something is.
CREATE INDEX records_measured ON records (source_country, target_country, source_code, target_code)
WHERE current = 1 AND detail IS NOT NULL AND (
    json_extract(detail, '$.attributes.comparison') IS NOT NULL OR json_extract(detail, '$.attributes.amount') IS NOT NULL
    OR json_extract(detail, '$.attributes.number_text') IS NOT NULL
    OR json_extract(detail, '$.attributes.size_text') IS NOT NULL
);

CREATE INDEX articles_publisher ON articles (publisher);

-- Articles by source and day, counted as they are kept.
CREATE TABLE coverage_days (
    source TEXT NOT NULL,
    day TEXT NOT NULL,
    read INTEGER NOT NULL,
    empty INTEGER NOT NULL,
    PRIMARY KEY (source, day)
) WITHOUT ROWID;
INSERT INTO coverage_days (source, day, read, empty) SELECT source, day, read, empty FROM coverage
WHERE read > 0;

CREATE TRIGGER coverage_read AFTER INSERT ON articles WHEN NEW.replaced_by IS NULL BEGIN
    INSERT INTO coverage_days (source, day, read, empty)
    VALUES (coalesce(NEW.publisher, ''), coalesce(NEW.published, ''), 1, 0)
    ON CONFLICT (source, day) DO UPDATE SET read = read + 1; END;

CREATE TRIGGER coverage_moved AFTER UPDATE OF replaced_by, published, publisher ON articles BEGIN
    UPDATE coverage_days SET read = read - 1, empty = empty - (
        SELECT count(*) FROM coded_articles WHERE article = OLD.key AND current = 1 AND records = 0
    ) WHERE OLD.replaced_by IS NULL AND source = coalesce(OLD.publisher, '') AND day = coalesce(OLD.published, ''); INSERT
    INTO coverage_days (source, day, read, empty) SELECT coalesce(NEW.publisher, ''), coalesce(NEW.published, ''), 1, (
        SELECT count(*) FROM coded_articles WHERE article = NEW.key AND current = 1 AND records = 0
    ) WHERE NEW.replaced_by IS NULL
    ON CONFLICT (source, day) DO UPDATE SET read = read + 1, empty = empty + excluded.empty; END;

CREATE TRIGGER coverage_gone BEFORE DELETE ON articles WHEN OLD.replaced_by IS NULL BEGIN
    UPDATE coverage_days SET read = read - 1, empty = empty - (
        SELECT count(*) FROM coded_articles WHERE article = OLD.key AND current = 1 AND records = 0
    ) WHERE source = coalesce(OLD.publisher, '') AND day = coalesce(OLD.published, ''); END;

CREATE TRIGGER coverage_empty AFTER INSERT ON coded_articles WHEN NEW.current = 1 AND NEW.records = 0 BEGIN
    UPDATE coverage_days SET empty = empty + 1 WHERE (source, day) IN (
        SELECT coalesce(publisher, ''), coalesce(published, '') FROM articles WHERE key = NEW.article AND replaced_by IS NULL
    ); END;

CREATE TRIGGER coverage_recoded AFTER UPDATE OF current ON coded_articles
WHEN NEW.records = 0 AND NEW.current <> OLD.current BEGIN
    UPDATE coverage_days SET empty = empty + NEW.current - OLD.current WHERE (source, day) IN (
        SELECT coalesce(publisher, ''), coalesce(published, '') FROM articles WHERE key = NEW.article AND replaced_by IS NULL
    ); END;

DROP VIEW coverage;
CREATE VIEW coverage AS
SELECT source, day, read, empty, 0 AS failed FROM coverage_days WHERE read > 0
UNION ALL
SELECT '', substr(seen, 1, 10), 0, 0, count(*) FROM unread GROUP BY 2;
