package org.demarche.export;

import org.demarche.article.Article;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;

/**
 * A record with all that its row is made of.
 *
 * @param article where it was found
 * @param record the record
 * @param origin what made it
 * @param points offsets of the article's text as code points
 */
record RecordFields(Article article, CodedRecord record, Origin origin, CodePoints points) {}
