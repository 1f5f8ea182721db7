package org.demarche.document;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.reading.Problems;

/** Exports of newspaper databases: many articles in one file, each with lines that say where it comes from. */
final class Exports {
    private Exports() {}

    /** The articles of an export; empty when the lines are none. */
    static Optional<List<Article>> articles(List<String> lines, Problems problems) {
        if (NexisExport.isOne(lines)) {
            return Optional.of(new NexisExport(lines, problems).articles());
        }
        if (FactivaExport.isOne(lines)) {
            return Optional.of(new FactivaExport(lines, problems).articles());
        }
        return Optional.empty();
    }
}
