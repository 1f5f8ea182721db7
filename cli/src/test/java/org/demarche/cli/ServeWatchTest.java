package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: an item appears in a feed, is read and coded, and stands on the page of its dyad and in its own feed. */
class ServeWatchTest {
    private static final Pattern ADDRESS = Pattern.compile("Serving .* at (http://\\S+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private HttpServer feeds;
    private String feed = "";

    @BeforeEach
    void start() throws IOException {
        feeds = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feeds.createContext("/feed", exchange -> {
            byte[] body = """
                    <rss version="2.0"><channel><title>The Desk</title>
                    <item><guid isPermaLink="false">1</guid><title>Talks</title>
                      <description>Peru condemned the attack on Chile by unknown gunmen.</description>
                      <pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate></item>
                    <item><guid isPermaLink="false">2</guid><title>Envoys</title>
                      <description>Chile expelled two Peruvian diplomats on Monday.</description>
                      <pubDate>Tue, 04 May 2021 11:00:00 GMT</pubDate></item>
                    </channel></rss>
                    """.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        feeds.start();
        feed = "http://127.0.0.1:" + feeds.getAddress().getPort() + "/feed";
    }

    @AfterEach
    void stop() {
        feeds.stop(0);
    }

    @Test
    @Timeout(120)
    void anItemOfAFeedComesToThePageAndTheFeedOfItsDyad() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "",
                Map.of());
        String[] line = {
            "serve",
            "--port",
            "0",
            "--db",
            folder.resolve("s.db").toString(),
            "--watch",
            feed,
            "--allow-private",
            "--full",
            "never",
            "--delay",
            "0"
        };
        Thread serving = new Thread(() -> Main.run(terminal, line));
        serving.start();
        try {
            String address = address(err);
            String page = await(address + "dyad/CHL/PER", body -> body.contains("expelled"));
            assertThat(page).contains("application/atom+xml");
            Matcher link = Pattern.compile(
                            "application/atom\\+xml\"[^>]*href=\"([^\"]+)\"|href=\"([^\"]+)\"[^>]*application/atom\\+xml")
                    .matcher(page);
            assertThat(link.find()).isTrue();
            String href = (link.group(1) == null ? link.group(2) : link.group(1)).replace("&amp;", "&");
            String atom = get(URI.create(address).resolve(href).toString());
            assertThat(atom).contains("<feed", "expelled").doesNotContain("<html");
        } finally {
            serving.interrupt();
            serving.join();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Watching 1 feed.", "2 new");
    }

    private static String address(ByteArrayOutputStream err) throws InterruptedException {
        while (true) {
            Matcher told = ADDRESS.matcher(err.toString(StandardCharsets.UTF_8));
            if (told.find()) {
                return told.group(1);
            }
            Thread.sleep(50);
        }
    }

    private static String await(String address, Predicate<String> wanted) throws Exception {
        while (true) {
            String body = get(address);
            if (wanted.test(body)) {
                return body;
            }
            Thread.sleep(200);
        }
    }

    private static String get(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
