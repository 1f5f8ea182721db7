package org.demarche.export;

import org.demarche.article.Article;
import org.demarche.record.CodedRecord;

/** How often a thing was reported, which a store knows and a single record does not. */
@FunctionalInterface
public interface Counts {
    /** Every record counts once. */
    Counts ONE = (article, record) -> new Numbers(1, 1, 1);

    /**
     * How often what a record tells of was reported.
     *
     * @param article where the record was found
     * @param record the record
     */
    Numbers of(Article article, CodedRecord record);

    /**
     * Reports of one thing.
     *
     * @param mentions mentions in all articles
     * @param sources publishers
     * @param articles articles
     */
    record Numbers(int mentions, int sources, int articles) {}
}
