package org.demarche.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.feed.PolledFeed;
import org.demarche.fetch.Answer;
import org.demarche.fetch.Ask;
import org.demarche.fetch.FetchFailure;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Problems;
import org.demarche.store.FeedRow;
import org.demarche.watch.PageText.Found;
import org.demarche.watch.Tally.What;
import org.jspecify.annotations.Nullable;

/**
 * One poll of one feed with all that it brings. Runs in a thread that fetches; what needs the store is done at the desk.
 * What the server said to recognise the answer by is remembered only when its last item was dealt with.
 */
final class FeedVisit {
    /** Problems of single items. */
    private static final Set<ProblemCode> OF_ITEMS =
            EnumSet.of(ProblemCode.DM012, ProblemCode.DM085, ProblemCode.DM087);

    private final Visits visits;
    private final String url;
    private final String shown;
    private final Tally tally = new Tally();
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    FeedVisit(Visits visits, String url) {
        this.visits = visits;
        this.url = url;
        this.shown = WebAddress.shown(url);
    }

    /** Polls the feed; problems are told and remembered, none is thrown. */
    void run() throws InterruptedException {
        FeedRow row = visits.desk().call(() -> visits.state().feed(url));
        try (Answer answer = visits.fetcher().fetch(Ask.feed(WebAddress.of(url), row.etag(), row.lastModified()))) {
            if (answer.isUnchanged()) {
                tally.add(What.UNCHANGED);
                done(row, answer, row.title(), Optional.ofNullable(row.pace()), true);
            } else {
                read(row, answer);
            }
        } catch (FetchFailure e) {
            failed(row, e.code(), e.detail(), e.until());
        } catch (IOException e) {
            failed(row, ProblemCode.DM121, "what came cannot be read: " + e.getMessage() + ".", null);
        } catch (DemarcheException e) {
            // The store refused; what was not kept comes again with the next poll.
            visits.desk().call(() -> {
                tally.add(What.FEEDS_FAILED);
                e.problems().forEach(visits.listener()::problem);
                return visits.feedDone(shown, tally);
            });
        } catch (RuntimeException | StackOverflowError e) {
            failed(row, ProblemCode.DM014, e + ".", null);
        }
    }

    private void read(FeedRow row, Answer answer) throws IOException, InterruptedException {
        Optional<PolledFeed> opened = PolledFeed.open(
                answer.body().stream(), answer.charset(), visits.clock().get(), new Problems(shown, problems::add));
        if (opened.isEmpty()) {
            failed(row, ProblemCode.DM126, "what came is no feed.", null);
            return;
        }
        try (PolledFeed feed = opened.get()) {
            boolean isWhole = take(feed, answer);
            if (!visits.isStopped()) {
                done(row, answer, feed.title(), feed.pace(), isWhole);
            }
        }
    }

    /** Deals with the items; false when some were left for want of time, or since all is to stop. */
    private boolean take(PolledFeed feed, Answer answer) throws IOException, InterruptedException {
        Instant end = visits.clock().get().plus(visits.longest());
        for (PolledFeed.Item item = feed.next(); item != null; item = feed.next()) {
            if (visits.isStopped()) {
                return false;
            }
            Article article = known(item.article(), answer);
            boolean isWanted = visits.desk().call(() -> visits.items().isWanted(url, article, ids, tally));
            tell(isWanted);
            if (!isWanted) {
                continue;
            }
            if (visits.clock().get().isAfter(end)) {
                visits.desk().call(() -> {
                    tally.add(What.LEFT);
                    return tally;
                });
                return false;
            }
            take(article, visits.full().wants(item));
        }
        tell(true);
        return true;
    }

    /** Tells what was wrong with an item where it is new, and else only what is wrong with the feed. */
    private void tell(boolean isWanted) {
        problems.stream()
                .filter(problem -> isWanted || !OF_ITEMS.contains(problem.code()))
                .forEach(visits::tellLater);
        problems.clear();
    }

    private void take(Article article, boolean wantsPage) throws InterruptedException {
        Found found = wantsPage ? visits.pages().of(article) : Found.ofFeed(article);
        if (wantsPage && visits.isStopped()) {
            return;
        }
        visits.desk().call(() -> visits.keep(url, article, found, 0, false, tally));
    }

    /** With what fetching tells of it. */
    private Article known(Article article, Answer answer) {
        return Articles.settled(
                article.builder().retrieved(answer.retrieved()).origin(shown).build());
    }

    private void done(FeedRow row, Answer answer, @Nullable String title, Optional<Duration> pace, boolean isWhole)
            throws InterruptedException {
        visits.desk().call(() -> {
            if (visits.isStopped()) {
                return tally;
            }
            Instant now = visits.clock().get();
            boolean hasNew = tally.count(What.NEW) + tally.count(What.CHANGED) > 0;
            Instant next = now.plus(visits.schedule().pace(pace, answer.maxAge()));
            FeedRow after = FeedMemory.answered(row, answer, title, pace.orElse(null), hasNew, now, next);
            tally.add(What.FEEDS);
            if (after.movedTo() != null && !after.movedTo().equals(row.movedTo())) {
                String moved = WebAddress.shown(after.movedTo());
                visits.listener().problem(new Problem(ProblemCode.DM128, shown, moved + "."));
            }
            if (isWhole && !ids.isEmpty()) {
                prune(now);
            }
            visits.state().put(isWhole ? after : FeedMemory.left(after, now), now);
            return visits.feedDone(shown, tally);
        });
    }

    /** Forgets what the feed has not listed for long. An answer without any item says nothing of what it lists. */
    private void prune(Instant now) {
        visits.state().listed(url, ids, now);
        Duration remember = visits.remember();
        if (remember != null) {
            visits.state().forget(url, now.minus(remember));
        }
    }

    private void failed(FeedRow row, ProblemCode code, String detail, @Nullable Instant until)
            throws InterruptedException {
        if (visits.isStopped()) {
            return;
        }
        visits.desk().call(() -> {
            Instant now = visits.clock().get();
            Problem problem = new Problem(code, shown, detail);
            Instant next = now.plus(visits.schedule().afterFailure(row.failures() + 1));
            tally.add(What.FEEDS_FAILED);
            visits.listener().problem(problem);
            visits.state().put(FeedMemory.failed(row, problem, until, now, next), now);
            return visits.feedDone(shown, tally);
        });
    }
}
