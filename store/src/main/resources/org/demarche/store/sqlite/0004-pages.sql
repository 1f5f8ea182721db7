-- What pages ask that nothing else does: the entries of the records of a dyad.

CREATE INDEX entry_records_record ON entry_records (record, article);
