package org.demarche.happening;

import org.demarche.article.Article;
import org.demarche.entry.Days;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of an article to see whether it is a copy of another. Immutable.
 *
 * @param article its id
 * @param published when it was published, or null
 * @param shingles the runs of its words
 */
public record ReportText(String article, @Nullable Days published, Shingles shingles) {

    /** Reads an article. */
    public static ReportText of(Article article) {
        return new ReportText(article.id(), Days.parse(article.published()).orElse(null), Shingles.of(article.text()));
    }
}
