-- A happening has one day and one record that speaks for it, whatever is asked. docs/happenings.md tells the rule, which
-- HappeningRows applies as records come and go; here it is applied to what is kept already.

ALTER TABLE records ADD COLUMN turn INTEGER NOT NULL DEFAULT 1;

UPDATE records SET turn = placed.turn, day = placed.day FROM (
    SELECT key, row_number() OVER lead AS turn, first_value(own) OVER lead AS day FROM (
        SELECT r.key, r.happening, coalesce(r.date_start, a.published) AS own, r.date_basis, r.date_start, r.date_end,
            r.source_code, r.target_code, r.confidence, a.published, a.id AS article_id, r.id AS record_id
        FROM records AS r JOIN articles AS a ON a.key = r.article
        WHERE r.current = 1 AND r.happening IN (SELECT key FROM happenings WHERE records > 1)
    ) WINDOW lead AS (PARTITION BY happening ORDER BY
        date_basis IS NOT 'text', coalesce(julianday(date_end) - julianday(date_start), 0), own IS NULL, own,
        (source_code IS NULL) + (target_code IS NULL), confidence DESC, published IS NULL, published, article_id, record_id)
) AS placed
WHERE records.key = placed.key AND placed.day IS NOT NULL;

DROP INDEX records_source;
-- Holds all that a panel counts, so that it need not look at the rows themselves.
CREATE INDEX records_source ON records (
    source_country, target_country, day, current, cameo, would_be, quad, reciprocal, happening, turn
);

CREATE VIEW current_happenings AS
SELECT
    h.id,
    r.day,
    r.source_code,
    r.target_code,
    r.cameo,
    r.would_be,
    r.quad,
    r.status,
    r.kind,
    h.records,
    h.articles,
    h.reports,
    a.id AS lead_article,
    r.id AS lead_record
FROM happenings AS h
JOIN records AS r ON r.happening = h.key AND r.current = 1 AND r.turn = 1
JOIN articles AS a ON a.key = r.article;
