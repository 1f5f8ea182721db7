package org.demarche.web;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Rule;
import org.demarche.explain.NameMeaning;
import org.demarche.pipeline.CodingResult;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/** Where texts are coded while a reader waits, and where the codebook is looked up. Thread-safe. */
public interface Desk {
    /** Codes an article; never throws for what it holds. */
    CodingResult code(Article article);

    /** What makes the records of {@link #code}. */
    Origin origin();

    /** The codebook that is coded with. */
    Codebook codebook();

    /** The rules with their examples, which a compiled codebook leaves out. */
    List<Rule> rules();

    /**
     * Why a sentence is coded as it is, as {@code demarche explain} prints it.
     *
     * @param sentence 0-based index
     */
    String explain(Article article, int sentence);

    /**
     * Whom a name means.
     *
     * @param day on which it is printed, or null
     */
    NameMeaning name(String words, @Nullable String day);
}
