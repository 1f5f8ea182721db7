package org.demarche.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.store.FailedItem;
import org.demarche.store.FeedState;
import org.demarche.watch.Keeper.Verdict;
import org.demarche.watch.PageText.Found;
import org.demarche.watch.Tally.What;
import org.jspecify.annotations.Nullable;

/** Decides what of a feed is new, and keeps it. For the thread that may use the store. */
final class Items {
    private final FeedState state;
    private final Keeper keeper;
    private final Schedule schedule;
    private final WatchListener listener;
    private final Supplier<Instant> clock;

    Items(FeedState state, Keeper keeper, Schedule schedule, WatchListener listener, Supplier<Instant> clock) {
        this.state = state;
        this.keeper = keeper;
        this.schedule = schedule;
        this.listener = listener;
        this.clock = clock;
    }

    /** The words that a feed gives an item, by which a later poll tells whether it has changed. */
    static String hash(Article item) {
        return Hashing.of(item.text());
    }

    /**
     * Whether an item has to be kept; else it is counted.
     *
     * @param inPoll ids of the items of this poll before it; this one is added
     */
    boolean isWanted(String feed, Article item, Set<String> inPoll, Tally tally) {
        tally.add(What.ITEMS);
        if (!inPoll.add(item.id())) {
            tally.add(What.DUPLICATE);
            return false;
        }
        String hash = hash(item);
        Optional<String> before = state.taken(feed, item.id());
        if (before.isPresent() && before.get().equals(hash)) {
            tally.add(What.KNOWN);
            return false;
        }
        if (before.isEmpty() && state.isTaken(item.id(), hash)) {
            state.take(feed, item.id(), hash, clock.get());
            tally.add(What.DUPLICATE);
            return false;
        }
        return true;
    }

    /**
     * Keeps an item with the fullest words that were found, and remembers what is to be tried again.
     *
     * @param item what the feed says of it
     * @param before how often it was tried before
     * @param isKept whether its words in the feed are kept already
     */
    void keep(String feed, Article item, Found found, int before, boolean isKept, Tally tally) {
        String why = found.why();
        boolean hasNothing = found.article().text().isBlank();
        if (!hasNothing && !(isKept && why != null)) {
            kept(found.article(), tally);
        }
        Instant now = clock.get();
        state.take(feed, item.id(), hash(item), now);
        if (why != null) {
            missed(item, why, hasNothing, tally);
        }
        if (why != null && (hasNothing || found.isPassing())) {
            int tries = before + 1;
            Instant next = found.isPassing() ? schedule.retry(now, tries).orElse(null) : null;
            ProblemCode code = hasNothing ? ProblemCode.DM129 : ProblemCode.DM127;
            remember(feed, item, !hasNothing, tries, next, code, why);
        } else {
            state.dropFailed(feed, item.id());
        }
    }

    /** Remembers an item in which the program failed; it is tried again later. */
    void failed(String feed, Article item, int before, Throwable e, Tally tally) {
        tally.add(What.FAILED);
        String why = e + ".";
        listener.problem(new Problem(ProblemCode.DM014, "article " + item.id(), why));
        Instant now = clock.get();
        state.take(feed, item.id(), hash(item), now);
        remember(feed, item, false, before + 1, schedule.retry(now, before + 1).orElse(null), ProblemCode.DM014, why);
    }

    private void kept(Article article, Tally tally) {
        Verdict verdict = keeper.keep(article);
        verdict.problems().forEach(listener::problem);
        tally.add(
                switch (verdict.kept()) {
                    case NEW, SAME_ID -> What.NEW;
                    case CORRECTED -> What.CHANGED;
                    case RECODED, KNOWN -> What.KNOWN;
                });
        tally.add(What.RECORDS, verdict.records());
        if (verdict.isForeign()) {
            tally.add(What.FOREIGN);
        }
        listener.kept(article, verdict.kept(), verdict.records());
    }

    private void missed(Article item, String why, boolean hasNothing, Tally tally) {
        tally.add(hasNothing ? What.FAILED : What.PAGES_MISSED);
        String where = item.url() == null ? "item " + item.id() : WebAddress.shown(item.url());
        listener.problem(new Problem(hasNothing ? ProblemCode.DM129 : ProblemCode.DM127, where, why));
    }

    private void remember(
            String feed,
            Article item,
            boolean isKept,
            int tries,
            @Nullable Instant next,
            ProblemCode code,
            String why) {
        state.putFailed(new FailedItem(
                feed, item.id(), item.url(), ArticleLine.of(item), isKept, tries, next, code.name(), why));
    }
}
