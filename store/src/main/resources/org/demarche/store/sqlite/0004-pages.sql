-- Pages walk from the newest day on and stop when they are full: this holds all that their filters ask of a record, so that
-- the rows themselves need not be looked at. Partial, so that it takes the place of no other index.

CREATE INDEX records_latest ON records (
    day, happening, status, kind, source_country, target_country, source_code, target_code, cameo, would_be, reciprocal,
    plover, article, evidence
) WHERE current = 1;
-- What did not happen is counted beside what did, and is rare.
CREATE INDEX records_unreal ON records (
    day, happening, status, kind, source_country, target_country, source_code, target_code, cameo, would_be, reciprocal,
    plover, article, evidence
) WHERE current = 1 AND status IN ('negated', 'hypothetical', 'historic');
