package org.demarche.store;

import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;

/**
 * A record with what it points into and what made it.
 *
 * @param key in the table records
 * @param article that its spans point into
 * @param record the record
 * @param origin what made it
 */
public record StoredRecord(long key, Article article, CodedRecord record, Origin origin) {}
