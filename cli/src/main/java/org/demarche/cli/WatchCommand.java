package org.demarche.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.demarche.fetch.FetchSettings;
import org.demarche.fetch.Fetcher;
import org.demarche.pipeline.Coder;
import org.demarche.store.FeedState;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.demarche.watch.Tally;
import org.demarche.watch.Tally.What;
import org.demarche.watch.WatchSettings;
import org.demarche.watch.Watcher;
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
    static final long STACK = 16L << 20;
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
            names = "--retry",
            description = "First try at once all items that failed before; without FEEDS, only those.")
    private boolean retry;

    @Mixin
    private FeedOptions polling = new FeedOptions();

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
        WatchSettings settings = polling.watching();
        FetchSettings fetching = polling.fetching();
        WatchReport report = new WatchReport(main.terminal().err(), Instant::now);
        List<String> addresses = FeedList.read(feeds, report::problem);
        // Coding needs a large stack.
        FutureTask<Integer> task = new FutureTask<>(() -> watch(addresses, settings, fetching, report));
        Thread thread = new Thread(null, task, "watch", STACK);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    private int watch(List<String> addresses, WatchSettings settings, FetchSettings fetching, WatchReport report)
            throws Exception {
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

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
