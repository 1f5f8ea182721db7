package org.demarche.watch;

import java.time.Instant;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.store.Kept;
import org.jspecify.annotations.Nullable;

/** Is told what a watcher does, by the thread that runs it. */
public interface WatchListener {
    /** Something went wrong; the watcher goes on. */
    default void problem(Problem problem) {}

    /** An article was kept, or was there already. */
    default void kept(Article article, Kept how, int records) {}

    /** A feed was dealt with. */
    default void feedDone(String url, Tally tally) {}

    /**
     * All feeds that were due were dealt with.
     *
     * @param next when the next one is due; null when there is no next one
     */
    default void roundDone(Tally tally, @Nullable Instant next) {}
}
