package org.demarche.watch;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.store.Kept;

/** Codes articles and keeps them. Called by the thread that runs the watcher alone. */
public interface Keeper {
    /**
     * Codes an article and keeps it with its records.
     *
     * @throws org.demarche.problem.DemarcheException when the store refuses
     */
    Verdict keep(Article article);

    /** Nothing more comes at the moment: puts on disk what was kept. */
    void settle();

    /** A round is over: brings up to date what is made of many articles. */
    void roundDone();

    /**
     * What came of an article.
     *
     * @param records how many were coded
     * @param problems of reading and coding it
     * @param isForeign whether it was kept without records since it is not in English
     */
    record Verdict(Kept kept, int records, List<Problem> problems, boolean isForeign) {
        public Verdict {
            problems = List.copyOf(problems);
        }
    }
}
