package org.demarche.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.fetch.FetchSettings;
import org.demarche.fetch.Fetcher;
import org.demarche.pipeline.Coder;
import org.demarche.store.FeedState;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.demarche.watch.FullText;
import org.demarche.watch.Tally;
import org.demarche.watch.Tally.What;
import org.demarche.watch.WatchSettings;
import org.demarche.watch.Watcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Follows feeds. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Polls feeds for ever, codes what is new in them and keeps it in a database, as ingest does.",
            "Safe to stop at any moment and to start again: nothing is lost and nothing is kept twice. What cannot be"
                    + " had is tried again later. See docs/watching.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche watch feeds.opml",
            "  demarche watch --contact desk@example.org --every 15m feeds.opml",
            "  demarche watch --once feeds.opml             one round, for a timer",
            "  demarche watch --once https://example.org/news.rss",
            "  demarche watch --retry                       try at once what failed before"
        })
final class WatchCommand implements Callable<Integer> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(s|m|min|h|d)");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final long STACK = 16L << 20;
    private static final int PATIENCE = 120;

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "FEEDS",
            description = "Lists of feeds in OPML, which every feed reader writes, and addresses of feeds.")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--once", description = "Poll every feed once and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Poll each feed so often: 90s, 15m, 2h, 1d (default: as the feed and its server say, from 10m"
                    + " to 6h, else 30m).")
    private @Nullable String every;

    @Option(
            names = "--full",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Fetch the page of an item for its full text: auto, where the feed gives a line or a summary;"
                    + " never; always (default: ${DEFAULT-VALUE}).")
    private FullText full = FullText.AUTO;

    @Option(
            names = "--retry",
            description = "First try at once all items that failed before; without FEEDS, only those.")
    private boolean retry;

    @Option(
            names = "--contact",
            paramLabel = "WHOM",
            defaultValue = "",
            description = "An address for mail or a page that owners of servers can turn to; sent with each request.")
    private String contact = "";

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Rest between two requests to one host (default: ${DEFAULT-VALUE}); longer where its"
                    + " robots.txt says so.")
    private double delay = 1;

    @Option(
            names = "--allow-private",
            description = "Fetch from private addresses too, such as those of this computer and its network.")
    private boolean allowPrivate;

    @Mixin
    private Database database = new Database();

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

    @Option(
            names = "--keep-uncoded",
            description = "Keep records in which neither actor has a code (default: drop them).")
    private boolean keepUncoded;

    @Override
    public Integer call() throws Exception {
        if (feeds.isEmpty() && !retry) {
            throw wrong("Name a list of feeds (OPML) or the address of a feed.");
        }
        if (!(delay >= 0 && delay <= 3600)) {
            throw wrong("--delay takes seconds from 0 to 3600, not " + delay);
        }
        WatchSettings settings = new WatchSettings(full, time(every));
        WatchReport report = new WatchReport(main.terminal().err(), Instant::now);
        List<String> addresses = FeedList.read(feeds, report::problem);
        // Coding needs a large stack.
        FutureTask<Integer> task = new FutureTask<>(() -> watch(addresses, settings, report));
        Thread thread = new Thread(null, task, "watch", STACK);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    private int watch(List<String> addresses, WatchSettings settings, WatchReport report) throws Exception {
        FetchSettings fetching =
                FetchSettings.polite(contact, allowPrivate).withRest(Duration.ofMillis(Math.round(delay * 1000)));
        String options = keepUncoded ? "--keep-uncoded" : "";
        try (Store store = database.toWrite(main.terminal());
                StoreWriter writer = new StoreWriter(store, Instant::now)) {
            Engine engine = new Engine(new Coder.Options(keepUncoded), parser.layer(), true, codebook.folder());
            EngineKeeper keeper = new EngineKeeper(engine, store, writer, options);
            FeedState state = new FeedState(store, writer);
            try (Watcher watcher =
                    new Watcher(addresses, settings, new Fetcher(fetching), state, keeper, report, Instant::now)) {
                return run(watcher, report, store, addresses.size());
            }
        }
    }

    private int run(Watcher watcher, WatchReport report, Store store, int count) throws InterruptedException {
        PrintStream err = main.terminal().err();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(watcher, ended), "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            long read = retry ? watcher.retry().count(What.NEW) : 0;
            if (!feeds.isEmpty() && once) {
                Tally tally = watcher.once();
                read += tally.count(What.FEEDS) + tally.count(What.FEEDS_WAITING);
            } else if (!feeds.isEmpty()) {
                err.println("Watching " + count + (count == 1 ? " feed" : " feeds") + " into " + store.file()
                        + ". Ctrl-C ends it.");
                watcher.run();
                err.println("Ended; what was kept is in " + store.file() + ".");
            }
            return ExitCode.of(read, report.counts());
        } finally {
            ended.countDown();
            remove(hook);
        }
    }

    /** Ends the watcher when the process is told to end, and waits until the article in hand is kept. */
    private static void end(Watcher watcher, CountDownLatch ended) {
        watcher.stop();
        try {
            if (!ended.await(PATIENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending and the hook at work.
        }
    }

    private @Nullable Duration time(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Matcher time = TIME.matcher(words.strip());
        if (!time.matches()) {
            throw wrong("--every takes a time such as 90s, 15m, 2h or 1d, not " + words);
        }
        long number = Long.parseLong(time.group(1));
        Duration every = switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofMinutes(number);
        };
        if (every.compareTo(SHORTEST) < 0) {
            throw wrong("--every takes at least 10s, not " + words);
        }
        return every;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
