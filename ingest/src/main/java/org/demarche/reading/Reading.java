package org.demarche.reading;

import org.demarche.article.Article;
import org.demarche.text.LanguageLayer;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read.
 *
 * @param article the article
 * @param parsed the sentences that came with it, or null when it has to be parsed
 */
public record Reading(Article article, @Nullable LanguageLayer parsed) {
    /** An article without sentences of its own. */
    public static Reading of(Article article) {
        return new Reading(article, null);
    }
}
