package org.demarche.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.pipeline.CodingResult;
import org.demarche.store.Coding;
import org.demarche.store.EntryQuery;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.demarche.web.ServerSettings.Texts;
import org.demarche.web.server.WebServer;

/** A store with a few invented articles, and a server over it on a port of its own. */
public final class TestSite implements AutoCloseable {
    /** The day that is today for the server. */
    public static final String TODAY = "2024-06-01";

    private static final Instant KEPT = Instant.parse("2024-05-05T10:00:00Z");
    private static final Limits LIMITS =
            new Limits(30, 100, 1_000, Duration.ofSeconds(30), 5_000, 20_000, 2, 100_000, 100_000);

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private TestSite(Path file, Limits limits, Texts texts, int port) {
        Clock clock = Clock.fixed(Instant.parse(TODAY + "T12:00:00Z"), ZoneOffset.UTC);
        ServerSettings settings =
                new ServerSettings(file, "127.0.0.1", port, null, texts, true, limits, clock, log::add);
        this.server = WebServer.start(settings, TestDesk.DESK);
    }

    public static TestSite over(Path file) {
        return new TestSite(file, LIMITS, Texts.ALLOWED, 0);
    }

    public static TestSite over(Path file, Limits limits) {
        return new TestSite(file, limits, Texts.ALLOWED, 0);
    }

    public static TestSite over(Path file, Texts texts) {
        return new TestSite(file, LIMITS, texts, 0);
    }

    public static TestSite over(Path file, int port) {
        return new TestSite(file, LIMITS, Texts.ALLOWED, port);
    }

    /** Limits for tests, in which rates do not matter. */
    public static Limits limits() {
        return LIMITS;
    }

    /** Keeps what the project's own examples tell, and a little more. */
    public static Path store(Path folder) throws IOException {
        Path file = folder.resolve("test.db");
        keep(
                file,
                article("ex-1", "2024-05-02", "Seoul protests over missile test")
                        .text("South Korea condemned North Korea's missile test on Thursday."
                                + " Japan urged China to back new sanctions against Pyongyang."),
                article("ex-2", "2024-05-03", null)
                        .text("France will send 12 helicopters to Greece."
                                + " The Greek prime minister thanked France for the offer."),
                article("ex-3", "2024-05-06", "Signed in Ankara")
                        .text("Turkey and Romania signed an agreement on naval cooperation."
                                + " Turkey sold Romania 18 armed drones."
                                + " Turkey and Russia have not signed a treaty on fishing."),
                article("ex-4", "2024-05-07", "Held back")
                        .rights("© Example Press. All rights reserved.")
                        .text("The weather was fine. Russia condemned the agreement between Turkey and Romania."
                                + " Nobody else spoke of it."));
        return file;
    }

    /** Codes articles and keeps them. */
    public static void keep(Path file, Made... articles) throws IOException {
        keepAt(KEPT, file, articles);
    }

    /** Codes articles and keeps them at a moment. */
    public static void keepAt(Instant moment, Path file, Made... articles) throws IOException {
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> moment)) {
            for (Made made : articles) {
                CodingResult result = TestDesk.DESK.code(made.article());
                writer.add(
                        result.article(),
                        result.records(),
                        new Coding(TestDesk.DESK.origin(), ""),
                        result.sentences(),
                        0);
            }
            writer.flush();
            EntryQuery.refresh(store);
        }
    }

    public static Made article(String id, String day, String title) {
        return new Made(id, day, title);
    }

    /** An article being made up. */
    public static final class Made {
        private final String id;
        private final String day;
        private final String title;
        private String text = "";
        private String rights;
        private String url;

        private Made(String id, String day, String title) {
            this.id = id;
            this.day = day;
            this.title = title;
        }

        public Made text(String words) {
            this.text = words;
            return this;
        }

        public Made rights(String words) {
            this.rights = words;
            return this;
        }

        public Made url(String address) {
            this.url = address;
            return this;
        }

        Article article() {
            return new Article.Builder(id, text)
                    .title(title)
                    .published(day)
                    .publisher("Example Wire")
                    .rights(rights)
                    .url(url)
                    .language("en")
                    .build();
        }
    }

    public String base() {
        return "http://127.0.0.1:" + server.port();
    }

    public WebServer server() {
        return server;
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    /** Asks for an address; headers are names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) throws IOException {
        return send(request(path, headers).GET().build());
    }

    /** Sends a body. */
    public HttpResponse<String> post(String path, String type, String body, String... headers) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /**
     * Sends a request. The server may close a connection right after it has refused a body that it did not read, while the
     * client takes the same connection for the next request; that one is sent again, once.
     */
    public HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return exchange(request);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return exchange(request);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
