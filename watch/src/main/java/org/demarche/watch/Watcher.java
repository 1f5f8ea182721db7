package org.demarche.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.fetch.FetchFailure;
import org.demarche.fetch.Fetcher;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.ProblemCode;
import org.demarche.store.FailedItem;
import org.demarche.store.FeedRow;
import org.demarche.store.FeedState;
import org.demarche.watch.Tally.What;
import org.jspecify.annotations.Nullable;

/**
 * Polls feeds when they are due and has what is new in them kept. Several threads fetch, each from another host, so that
 * none holds up the rest; the store is used by the thread that runs this alone, which is also the one that calls keeper and
 * listener. {@link #stop} may be called by any thread.
 */
public final class Watcher implements AutoCloseable {
    /** A visit that takes longer leaves the other items for the next round, so that other feeds are not kept waiting. */
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(5);

    private static final Duration FOREVER = Duration.ofDays(36_500);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(10);
    private static final long TICK = 100;

    private final Set<String> feeds;
    private final WatchSettings settings;
    private final Fetcher fetcher;
    private final FeedState state;
    private final Keeper keeper;
    private final WatchListener listener;
    private final Supplier<Instant> clock;
    private final Schedule schedule;
    private final ExecutorService workers;
    private final Desk desk = new Desk(this::refused);
    private final Object waiting = new Object();
    private volatile boolean stopped;
    private @Nullable DemarcheException failure;

    /**
     * @param feeds addresses of feeds, in the order in which they are polled; each once
     * @param fetcher closed when this is stopped or closed
     * @param state of the store that the keeper keeps in
     * @param clock tells what is due
     */
    public Watcher(
            List<String> feeds,
            WatchSettings settings,
            Fetcher fetcher,
            FeedState state,
            Keeper keeper,
            WatchListener listener,
            Supplier<Instant> clock) {
        this.feeds = new LinkedHashSet<>(feeds);
        this.settings = settings;
        this.fetcher = fetcher;
        this.state = state;
        this.keeper = keeper;
        this.listener = listener;
        this.clock = clock;
        this.schedule = new Schedule(settings.every());
        this.workers = Executors.newFixedThreadPool(settings.workers(), task -> {
            Thread thread = new Thread(task, "fetch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Polls until it is stopped: each feed when it is due, failed items too.
     *
     * @throws DemarcheException when the store can be written no more
     */
    public void run() throws InterruptedException {
        while (!stopped) {
            Instant now = clock.get();
            List<FeedRow> due =
                    rows().stream().filter(row -> !isLater(row.nextPoll(), now)).toList();
            List<FailedItem> failed = failed(now);
            if (!due.isEmpty() || !failed.isEmpty()) {
                round(due, failed, LONGEST_VISIT, true);
            }
            sleep();
        }
    }

    /**
     * Polls every feed once, whenever it is due, but those whose servers want to be left alone; tries failed items that are
     * due.
     *
     * @return what came of it
     */
    public Tally once() throws InterruptedException {
        return round(rows(), failed(clock.get()), FOREVER, false);
    }

    /** Tries all failed items, whenever they are due. */
    public Tally retry() throws InterruptedException {
        return round(List.of(), state.failed(), FOREVER, false);
    }

    private List<FeedRow> rows() {
        return feeds.stream().map(state::feed).toList();
    }

    private List<FailedItem> failed(Instant now) {
        return state.failed().stream()
                .filter(item -> item.nextTry() != null && !isLater(item.nextTry(), now))
                .toList();
    }

    private static boolean isLater(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(now);
    }

    private Tally round(List<FeedRow> due, List<FailedItem> failed, Duration longest, boolean goesOn)
            throws InterruptedException {
        Tally tally = new Tally();
        Items items = new Items(state, keeper, schedule, listener, clock);
        Visits visits = new Visits(
                desk,
                fetcher,
                new PageText(fetcher),
                items,
                state,
                settings.full(),
                schedule,
                listener,
                tally,
                settings.remember(),
                longest,
                clock,
                () -> stopped);
        work(jobs(visits, due, failed));
        if (failure != null) {
            throw failure;
        }
        keeper.settle();
        try {
            keeper.roundDone();
        } catch (DemarcheException e) {
            if (!isBusy(e)) {
                throw e;
            }
            e.problems().forEach(listener::problem);
        }
        listener.roundDone(tally, goesOn && !stopped ? next() : null);
        return tally;
    }

    /** What is to be done, by host: one host is asked by one thread, in the order of the list. */
    private Map<String, List<Job>> jobs(Visits visits, List<FeedRow> due, List<FailedItem> failed) {
        Map<String, List<Job>> jobs = new LinkedHashMap<>();
        Map<String, List<FailedItem>> byFeed = new LinkedHashMap<>();
        failed.forEach(item ->
                byFeed.computeIfAbsent(item.feed(), feed -> new ArrayList<>()).add(item));
        byFeed.forEach((feed, items) ->
                jobs.computeIfAbsent(host(feed), host -> new ArrayList<>()).add(new Retry(visits, items)::run));
        Instant now = clock.get();
        for (FeedRow row : due) {
            if (isLater(row.notBefore(), now)) {
                visits.round().add(What.FEEDS_WAITING);
            } else {
                jobs.computeIfAbsent(host(row.url()), host -> new ArrayList<>())
                        .add(new FeedVisit(visits, row.url())::run);
            }
        }
        return jobs;
    }

    private static String host(String url) {
        try {
            return WebAddress.of(url).host();
        } catch (FetchFailure e) {
            return "";
        }
    }

    /** Has all done, and does meanwhile what needs the store. */
    private void work(Map<String, List<Job>> jobs) throws InterruptedException {
        AtomicInteger open = new AtomicInteger(jobs.size());
        try {
            jobs.values().forEach(job -> workers.execute(() -> work(job, open)));
        } catch (RejectedExecutionException e) {
            // It was stopped just now; the loop below ends when those that had begun have ended.
        }
        while (open.get() > 0 && !(stopped && workers.isTerminated())) {
            if (!desk.work(TICK) && desk.isIdle()) {
                keeper.settle();
            }
        }
        while (!desk.isIdle()) {
            desk.work(0);
        }
    }

    private void work(List<Job> jobs, AtomicInteger open) {
        try {
            for (Job job : jobs) {
                if (!stopped) {
                    job.run();
                }
            }
        } catch (DemarcheException e) {
            // The store refused to remember a failure, too; the feed is due again.
            e.problems().forEach(problem -> desk.leave(() -> listener.problem(problem)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    /**
     * A store that another program writes into will take things later. One that fails otherwise may have dropped what was
     * on its way to the disk: all ends before anything is marked that is not there.
     */
    private void refused(DemarcheException e) {
        if (!isBusy(e)) {
            failure = e;
            stop();
        }
    }

    private static boolean isBusy(DemarcheException e) {
        return e.problems().stream().allMatch(problem -> problem.code() == ProblemCode.DM103);
    }

    /** When something is due next; null when nothing is. */
    private @Nullable Instant next() {
        Stream<@Nullable Instant> polls =
                rows().stream().map(row -> row.nextPoll() == null ? clock.get() : row.nextPoll());
        Stream<@Nullable Instant> tries = state.failed().stream().map(FailedItem::nextTry);
        return Stream.concat(polls, tries)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void sleep() throws InterruptedException {
        Instant next = next();
        Duration time = next == null ? LONGEST_SLEEP : Duration.between(clock.get(), next);
        long millis = Math.min(Math.max(TICK, time.toMillis()), LONGEST_SLEEP.toMillis());
        synchronized (waiting) {
            if (!stopped) {
                waiting.wait(millis);
            }
        }
    }

    /** Ends it: what is being fetched is broken off, the article in hand is kept. Returns at once. */
    public void stop() {
        synchronized (waiting) {
            stopped = true;
            waiting.notifyAll();
        }
        workers.shutdownNow();
        fetcher.close();
    }

    /** Ends it, as {@link #stop}, and waits until no thread of it fetches any more. */
    @Override
    public void close() {
        stop();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one thread does for one host. */
    private interface Job {
        void run() throws InterruptedException;
    }
}
