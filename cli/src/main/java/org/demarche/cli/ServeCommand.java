package org.demarche.cli;

import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.fetch.FetchSettings;
import org.demarche.pipeline.Coder;
import org.demarche.store.Store;
import org.demarche.watch.WatchSettings;
import org.demarche.web.Limits;
import org.demarche.web.ServerSettings;
import org.demarche.web.ServerSettings.Texts;
import org.demarche.web.server.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves pages, JSON, CSV and feeds from a database. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Serves what a database holds as pages, JSON, CSV and feeds, until it is stopped (Ctrl-C). Other commands may"
                    + " write into the database meanwhile.",
            "",
            "Without --bind only this machine is served. docs/serving.md tells what others need."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche serve                                     http://127.0.0.1:8617/",
            "  demarche serve --db wires.db --port 8080",
            "  demarche serve --watch feeds.opml                  follow feeds and show what is new",
            "  demarche serve --public-url https://acts.example.org/"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8617;
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Mixin
    private Database database = new Database();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + PORT,
            description = "Port; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = PORT;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of this machine to listen on; 0.0.0.0 for all of them, and thereby for everybody who"
                    + " can reach it (default: ${DEFAULT-VALUE}).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How others reach it, for example through a proxy: scheme and host, without a path.")
    private @Nullable String publicUrl;

    @Option(
            names = "--texts",
            paramLabel = "WHICH",
            defaultValue = "allowed",
            description =
                    "Articles that are shown whole: allowed (those whose rights are open, or of which none are told),"
                            + " all, none. Of the others the sentences of records are shown (default: ${DEFAULT-VALUE}).")
    private Texts texts = Texts.ALLOWED;

    @Option(
            names = "--sql",
            negatable = true,
            description = "Run readers' own SELECTs at /sql (default: only where nobody but this machine is served).")
    private @Nullable Boolean sql;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Requests of one address in a second, over some time; 0 for any number (default: 50).")
    private @Nullable Integer requests;

    @Option(
            names = "--watch",
            paramLabel = "FEEDS",
            description =
                    "Follow feeds meanwhile, as demarche watch does: a list in OPML or the address of a feed; may be"
                            + " repeated. The options from --every to --allow-private are for these.")
    private List<String> feeds = new ArrayList<>();

    @Mixin
    private FeedOptions polling = new FeedOptions();

    @Option(names = "--log", description = "Write a line to standard error for each request.")
    private boolean log;

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings settings = settings();
        ProgramDesk desk = new ProgramDesk(parser.layer(), codebook.folder());
        WatchSettings watching = polling.watching();
        FetchSettings fetching = polling.fetching();
        if (!feeds.isEmpty()) {
            // The database must be there before it is served.
            Store.toWrite(settings.database()).close();
        }
        try (WebServer server = WebServer.start(settings, desk);
                BackgroundWatch watch = watch(settings, watching, fetching)) {
            main.terminal().err().println("Serving " + settings.database() + " at " + server.address());
            Thread stop = new Thread(() -> stop(server, watch), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            Thread examples = new Thread(desk::rules, "examples");
            examples.setDaemon(true);
            examples.start();
            server.join();
        }
        return ExitCode.DONE;
    }

    private @Nullable BackgroundWatch watch(ServerSettings settings, WatchSettings watching, FetchSettings fetching) {
        if (feeds.isEmpty()) {
            return null;
        }
        PrintStream err = main.terminal().err();
        WatchReport report = new WatchReport(err, Instant::now);
        List<String> addresses = FeedList.read(feeds, report::problem);
        err.println("Watching " + addresses.size() + (addresses.size() == 1 ? " feed." : " feeds."));
        Engine engine = new Engine(new Coder.Options(false), parser.layer(), true, codebook.folder());
        return new BackgroundWatch(addresses, settings.database(), engine, watching, fetching, report, err);
    }

    private static void stop(WebServer server, @Nullable BackgroundWatch watch) {
        if (watch != null) {
            watch.close();
        }
        server.close();
    }

    private ServerSettings settings() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw wrong("--port takes a number from 0 to " + HIGHEST_PORT + ", not " + port);
        }
        boolean local = bind.equals("127.0.0.1") || bind.equals("::1") || bind.equals("localhost");
        boolean alone = local && publicUrl == null;
        Terminal terminal = main.terminal();
        return new ServerSettings(
                database.file(terminal.environment()),
                bind,
                port,
                publicUrl(),
                texts,
                sql == null ? alone : sql,
                limits(),
                Clock.systemDefaultZone(),
                line -> write(terminal, line));
    }

    private Limits limits() {
        Integer said = requests;
        if (said == null) {
            return Limits.usual();
        }
        if (said < 0) {
            throw wrong("--requests takes a number from 0 on, not " + said);
        }
        return Limits.usual().withRequests(said == 0 ? Integer.MAX_VALUE : said);
    }

    /** Requests are told when the user asked for it, failures in any case. */
    private void write(Terminal terminal, String line) {
        if (log || line.startsWith("failed:")) {
            terminal.err().println(line);
        }
    }

    private @Nullable URI publicUrl() {
        if (publicUrl == null) {
            return null;
        }
        try {
            URI url = new URI(publicUrl);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawPath().matches("/?") && url.getRawQuery() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw wrong("--public-url takes a scheme and a host without a path, such as https://acts.example.org/, not '"
                + publicUrl + "'");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
