package org.demarche.entry;

import org.jspecify.annotations.Nullable;

/**
 * A record that tells of a step.
 *
 * @param article id of the article
 * @param published its day of publication, or null
 * @param publisher who published it, or null
 * @param url where it was read, or null
 * @param record id of the record, unique together with the article
 * @param start first code point of the evidence in the article's text
 * @param end the code point after its last
 * @param evidence those words
 * @param because why it was joined to the entry
 */
public record Citation(
        String article,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        String record,
        int start,
        int end,
        String evidence,
        String because) {

    /** The same record, joined for a reason. */
    Citation because(String reason) {
        return new Citation(article, published, publisher, url, record, start, end, evidence, reason);
    }
}
