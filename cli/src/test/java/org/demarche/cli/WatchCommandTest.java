package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Watching from the command line, with a feed on loopback. */
class WatchCommandTest {
    private static final String FEED = """
            <rss version="2.0"><channel><title>The Desk</title>
            <item><guid isPermaLink="false">1</guid><title>Attack</title>
              <description>France condemned the attack on Israel.</description>
              <pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate></item>
            <item><guid isPermaLink="false">2</guid><title>Déclaration</title>
              <description>Le président a condamné cette attaque contre les civils dans la région hier soir.</description>
              </item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    private HttpServer server;
    private String feed = "";
    private String database = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        feed = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
        database = folder.resolve("w.db").toString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsNewIsCodedAndKeptOnce() throws IOException {
        Path list = Files.writeString(
                folder.resolve("feeds.opml"),
                "<opml><body><outline text='All'><outline xmlUrl='" + feed.replace("http", "feed:http")
                        + "'/></outline></body></opml>");
        Command first = watch("--allow-private", list.toString());
        assertThat(first.err()).contains("1 feed read; 2 items: 2 new, 1 of these in another language; 1 record.");
        assertThat(first.exit()).as(first.err()).isZero();

        Command again = watch("--allow-private", list.toString(), feed);
        assertThat(again.err()).contains("1 feed read; 2 items: 2 known; 0 records.");
        Command records = Command.run("", "query", "--db", database, "--to", "jsonl");
        assertThat(records.out())
                .contains("\"publisher\":\"The Desk\"", "\"cameo\":\"111\"")
                .hasLineCount(1);
    }

    @Test
    void aPrivateAddressIsRefusedUnlessItIsAllowed() {
        Command ran = watch(feed);

        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).contains(feed + ": DM120", "127.0.0.1 is at a private address");
    }

    @Test
    void oneBadFeedAmongGoodOnesIsPartlyDone() {
        Command ran = watch("--allow-private", "--full", "never", feed, feed.replace("/feed", "/none"));

        assertThat(ran.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(ran.err()).contains("DM122", "1 feed read, 1 failed; 2 items: 2 new");
    }

    @Test
    void aListThatCannotBeReadIsRefusedBeforeAnythingIsFetched() throws IOException {
        String empty = Files.writeString(folder.resolve("empty.opml"), "<opml><body/></opml>")
                .toString();
        Command ran = watch(folder.resolve("none.opml").toString(), empty, feed);

        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).contains("DM001", "DM126").doesNotContain("DM120");
    }

    @ParameterizedTest
    @CsvSource({"--every=soon", "--every=5s", "--every=0m", "--delay=-1", "--full=often"})
    void wrongOptionsAreToldOf(String option) {
        assertThat(watch(option, feed).exit()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void withoutFeedsThereIsNothingToWatch() {
        assertThat(watch().err()).contains("Name a list of feeds (OPML) or the address of a feed.");
        assertThat(watch("--retry").exit()).as("nothing had failed").isZero();
    }

    private Command watch(String... rest) {
        String[] line = new String[rest.length + 6];
        System.arraycopy(new String[] {"watch", "--once", "--db", database, "--delay", "0"}, 0, line, 0, 6);
        System.arraycopy(rest, 0, line, 6, rest.length);
        return Command.run("", line);
    }
}
