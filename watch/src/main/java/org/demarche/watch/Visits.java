package org.demarche.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.demarche.article.Article;
import org.demarche.fetch.Fetcher;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.store.FeedState;
import org.demarche.watch.PageText.Found;
import org.jspecify.annotations.Nullable;

/**
 * What visits to feeds share.
 *
 * @param pages shares the fetcher
 * @param items for the desk alone
 * @param state for the desk alone
 * @param listener for the desk alone
 * @param round what the visits of this round brought; for the desk alone
 * @param remember how long items are remembered that their feed lists no more; null for ever
 * @param longest the time that a visit may take before it leaves items for the next round
 * @param stopped whether all is to stop
 */
record Visits(
        Desk desk,
        Fetcher fetcher,
        PageText pages,
        Items items,
        FeedState state,
        FullText full,
        Schedule schedule,
        WatchListener listener,
        Tally round,
        @Nullable Duration remember,
        Duration longest,
        Supplier<Instant> clock,
        BooleanSupplier stopped) {

    boolean isStopped() {
        return stopped.getAsBoolean();
    }

    /** Keeps an item; a failure of the program in it is this item's alone. */
    Tally keep(String feed, Article item, Found found, int before, boolean isKept, Tally tally) {
        try {
            items.keep(feed, item, found, before, isKept, tally);
        } catch (DemarcheException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            items.failed(feed, item, before, e, tally);
        }
        return tally;
    }

    /** Tells a problem from a thread that fetches. */
    void tellLater(Problem problem) {
        desk.leave(() -> listener.problem(problem));
    }

    /** A feed was dealt with. */
    Tally feedDone(String feed, Tally tally) {
        round.add(tally);
        listener.feedDone(feed, tally);
        return tally;
    }
}
