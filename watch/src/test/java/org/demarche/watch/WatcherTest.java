package org.demarche.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.watch.Tally.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {
    private static final Path POLLS = Path.of("../../shared/inputs/feeds/state-department");
    private static final String RSS = "application/rss+xml";
    private static final String LONG = "The ministers of both countries met in the capital. ".repeat(40);

    @TempDir
    Path folder;

    private TestServer server;
    private Watch watch;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        watch = new Watch(folder.resolve("w.db"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fiftyOnePollsGiveEachArticleOnce() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(POLLS), "the polls are not here: " + POLLS);
        List<Path> polls;
        try (Stream<Path> files = Files.list(POLLS)) {
            polls = files.filter(file -> file.toString().endsWith(".rss"))
                    .sorted()
                    .toList();
        }
        Tally all = new Tally();
        for (Path poll : polls) {
            server.put("/feed", RSS, Files.readAllBytes(poll));
            all.add(watch.once(server.at("/feed")));
            Tally again = watch.once(server.at("/feed"));
            assertThat(again.count(What.UNCHANGED)).isEqualTo(1);
            assertThat(again.count(What.ITEMS)).isZero();
        }
        assertThat(polls).hasSize(51);
        assertThat(all.count(What.ITEMS)).isEqualTo(510);
        assertThat(all.count(What.NEW)).isEqualTo(455);
        assertThat(watch.select("SELECT count(DISTINCT id) FROM articles")).containsExactly("455");
        assertThat(watch.select("SELECT count(*) FROM articles WHERE replaced_by IS NULL"))
                .containsExactly("455");
        assertThat(server.log()).filteredOn(line -> line.equals("304 /feed")).hasSize(51);
    }

    @Test
    void anItemWithOtherWordsTakesThePlaceOfTheOldOne() throws Exception {
        put(item("1", "Talks begin"), item("2", "Talks end"));
        watch.once(server.at("/feed"));
        put(item("1", "Talks begin again"), item("2", "Talks end"), item("1", "The same id once more"));
        Tally tally = watch.once(server.at("/feed"));

        assertThat(tally.count(What.CHANGED)).isEqualTo(1);
        assertThat(tally.count(What.KNOWN)).isEqualTo(1);
        assertThat(tally.count(What.DUPLICATE)).isEqualTo(1);
        assertThat(watch.select("SELECT text FROM articles WHERE replaced_by IS NULL ORDER BY id"))
                .containsExactly("Talks begin again", "Talks end");
        assertThat(tally.line()).isEqualTo("1 feed read; 3 items: 1 changed, 1 known, 1 duplicate; 0 records");
    }

    @Test
    void theSameItemInTwoFeedsIsKeptOnce() throws Exception {
        put(item("1", "Talks begin"));
        server.put("/other", RSS, feed(item("1", "Talks begin"), item("2", "Talks end")));
        Tally tally = watch.once(server.at("/feed"), server.at("/other"));

        assertThat(tally.count(What.NEW)).isEqualTo(2);
        assertThat(tally.count(What.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void forgetsWhatAFeedHasNotListedForLongAndNothingThatItLists() throws Exception {
        put(item("1", "Talks begin"), item("2", "Talks end"));
        watch.once(server.at("/feed"));
        watch.now = watch.now.plus(Duration.ofDays(89));
        put(item("2", "Talks end"), item("3", "A treaty"));
        watch.once(server.at("/feed"));
        assertThat(items()).as("listed 89 days ago").containsExactly("1", "2", "3");

        watch.now = watch.now.plus(Duration.ofDays(89));
        put();
        watch.once(server.at("/feed"));
        assertThat(items()).as("a feed without items says nothing").containsExactly("1", "2", "3");

        put(item("2", "Talks end"));
        Tally tally = watch.once(server.at("/feed"));
        assertThat(items()).containsExactly("2", "3");
        assertThat(tally.count(What.KNOWN)).as("taken 178 days ago, and listed").isEqualTo(1);

        put(item("1", "Talks begin"), item("2", "Talks end"));
        assertThat(watch.once(server.at("/feed")).count(What.NEW))
                .as("comes back")
                .isZero();
        assertThat(watch.select("SELECT id FROM articles ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    void forgetsNothingWhereThatIsAskedFor() throws Exception {
        watch.remember = null;
        put(item("1", "Talks begin"));
        watch.once(server.at("/feed"));
        watch.now = watch.now.plus(Duration.ofDays(900));
        put(item("2", "Talks end"));
        watch.once(server.at("/feed"));
        assertThat(items()).containsExactly("1", "2");
    }

    private List<String> items() {
        return watch.select("SELECT item FROM feed_items ORDER BY item");
    }

    @Test
    void badFeedsDoNotStopOthers() throws Exception {
        server.put("/page", "text/html", "<html><body>no feed</body></html>");
        server.status("/failing", 500, Map.of());
        put(item("1", "Talks begin"));
        Tally tally = watch.once(
                "http://nobody.invalid/feed",
                "http://name:word@nobody.invalid/",
                server.at("/page"),
                server.at("/failing"),
                server.at("/gone"),
                server.at("/feed"));

        assertThat(tally.count(What.FEEDS_FAILED)).isEqualTo(5);
        assertThat(tally.count(What.NEW)).isEqualTo(1);
        assertThat(watch.codes())
                .containsExactlyInAnyOrder(
                        ProblemCode.DM120, ProblemCode.DM121, ProblemCode.DM126, ProblemCode.DM122, ProblemCode.DM122);
        assertThat(watch.select("SELECT code FROM feeds WHERE failures = 1")).hasSize(5);
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsLeftAlone() throws Exception {
        watch.now = Instant.now();
        server.status("/feed", 503, Map.of("Retry-After", "3600"));
        watch.once(server.at("/feed"));
        put(item("1", "Talks begin"));

        assertThat(watch.once(server.at("/feed")).count(What.FEEDS_WAITING)).isEqualTo(1);
        watch.now = watch.now.plus(Duration.ofMinutes(61));
        assertThat(watch.once(server.at("/feed")).count(What.NEW)).isEqualTo(1);
    }

    @Test
    void robotsThatForbidAreObeyed() throws Exception {
        server.put("/robots.txt", "text/plain", "User-agent: demarche\nDisallow: /feed\n");
        put(item("1", "Talks begin"));

        assertThat(watch.once(server.at("/feed")).count(What.FEEDS_FAILED)).isEqualTo(1);
        assertThat(watch.codes()).containsExactly(ProblemCode.DM123);
        assertThat(server.log()).containsExactly("200 /robots.txt");
    }

    @Test
    void theFullTextComesFromThePage() throws Exception {
        watch.full = FullText.AUTO;
        server.put("/talks", "text/html; charset=utf-8", page("Talks begin", LONG));
        put(item("1", "Talks begin", server.at("/talks"), "Envoys met ..."));
        watch.once(server.at("/feed"));

        Article article = watch.kept.get(0);
        assertThat(article.id()).isEqualTo("1");
        assertThat(article.text()).startsWith("Talks begin\n\n").contains(LONG.strip());
        assertThat(article.published()).isEqualTo("2026-11-25");
        assertThat(article.publisher()).isEqualTo("Desk");
        assertThat(article.url()).isEqualTo(server.at("/talks"));
        assertThat(watch.once(server.at("/feed")).count(What.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void theEncodingThatTheServerNamesGoesBeforeThatOfThePage() throws Exception {
        watch.full = FullText.ALWAYS;
        String html = page("Gespräche", LONG).replace("<head>", "<head><meta charset=\"utf-8\">");
        server.put("/talks", "text/html; charset=windows-1252", html.getBytes(Charset.forName("windows-1252")));
        put(item("1", "Talks", server.at("/talks"), "x"));
        watch.once(server.at("/feed"));

        assertThat(watch.kept.get(0).text()).startsWith("Gespräche\n\n");
    }

    @Test
    void whereThePageGivesNothingTheWordsOfTheFeedAreKept() throws Exception {
        watch.full = FullText.ALWAYS;
        put(item("1", "Talks begin", server.at("/missing"), "Envoys met."));
        Tally tally = watch.once(server.at("/feed"));

        assertThat(watch.kept.get(0).text()).isEqualTo("Talks begin\n\nEnvoys met.");
        assertThat(tally.count(What.PAGES_MISSED)).isEqualTo(1);
        assertThat(watch.codes()).containsExactly(ProblemCode.DM127);
        assertThat(watch.select("SELECT item FROM failed_items")).isEmpty();
    }

    @Test
    void aPageThatFailsInPassingIsTriedAgain() throws Exception {
        watch.full = FullText.ALWAYS;
        server.status("/talks", 503, Map.of());
        put(item("1", "Talks begin", server.at("/talks"), "Envoys met."));
        watch.once(server.at("/feed"));
        assertThat(watch.select("SELECT next_try FROM failed_items")).containsExactly("2026-11-26T12:10:00Z");
        assertThat(watch.once(server.at("/feed")).count(What.ITEMS))
                .as("not due yet")
                .isZero();

        server.put("/talks", "text/html", page("Talks begin", LONG));
        watch.now = watch.now.plus(Duration.ofMinutes(11));
        assertThat(watch.once(server.at("/feed")).count(What.CHANGED)).isEqualTo(1);
        assertThat(watch.select("SELECT text FROM articles WHERE replaced_by IS NULL"))
                .singleElement()
                .asString()
                .contains(LONG.strip());
        assertThat(watch.select("SELECT item FROM failed_items")).isEmpty();
    }

    @Test
    void anItemWithoutWordsWaitsForItsPage() throws Exception {
        watch.full = FullText.AUTO;
        put("<item><guid>1</guid><link>" + server.at("/talks") + "</link></item>");
        watch.once(server.at("/feed"));
        assertThat(watch.codes()).contains(ProblemCode.DM129);
        assertThat(watch.kept).isEmpty();

        server.put("/talks", "text/html", page("Talks begin", LONG));
        assertThat(watch.retry().count(What.NEW)).isEqualTo(1);
        assertThat(watch.kept.get(0).text()).contains(LONG.strip());
    }

    @Test
    void aFailureOfTheProgramIsThisItemsAlone() throws Exception {
        watch.broken = "1";
        put(item("1", "Talks begin"), item("2", "Talks end"));
        Tally tally = watch.once(server.at("/feed"));

        assertThat(tally.count(What.FAILED)).isEqualTo(1);
        assertThat(tally.count(What.NEW)).isEqualTo(1);
        watch.broken = "";
        assertThat(watch.retry().count(What.NEW)).isEqualTo(1);
    }

    @Test
    void afterACrashBetweenArticleAndMarkNothingIsKeptTwice() throws Exception {
        put(item("1", "Talks begin"), item("2", "Talks end"));
        watch.once(server.at("/feed"));
        // As if the power had gone after the articles were on disk.
        watch.select("DELETE FROM feed_items RETURNING item");
        watch.select("DELETE FROM feeds RETURNING url");
        Tally tally = watch.once(server.at("/feed"));

        assertThat(tally.count(What.KNOWN)).isEqualTo(2);
        assertThat(watch.select("SELECT count(*) FROM articles")).containsExactly("2");
    }

    @Test
    void aMovedFeedIsReadAndItsNewAddressTold() throws Exception {
        server.status("/old", 301, Map.of("Location", "/feed"));
        put(item("1", "Talks begin"));

        assertThat(watch.once(server.at("/old")).count(What.NEW)).isEqualTo(1);
        watch.once(server.at("/old"));
        assertThat(watch.codes()).as("told once").containsExactly(ProblemCode.DM128);
        assertThat(watch.select("SELECT moved_to FROM feeds")).containsExactly(server.at("/feed"));
    }

    @Test
    void runsUntilItIsStoppedByAnotherThread() throws Exception {
        put(item("1", "Talks begin"));
        watch.with(List.of(server.at("/feed")), watcher -> {
            Thread stopping = new Thread(() -> {
                while (server.log().stream().noneMatch("200 /feed"::equals)) {
                    Thread.onSpinWait();
                }
                watcher.stop();
            });
            stopping.start();
            watcher.run();
            stopping.join();
            return new Tally();
        });
        assertThat(watch.once(server.at("/feed")).count(What.FEEDS))
                .as("goes on afterwards")
                .isEqualTo(1);
        assertThat(watch.select("SELECT count(*) FROM articles")).containsExactly("1");
    }

    private void put(String... items) {
        server.put("/feed", RSS, feed(items));
    }

    private static String feed(String... items) {
        return "<rss version='2.0'><channel><title>Desk</title><ttl>60</ttl>" + String.join("", items)
                + "</channel></rss>";
    }

    private static String item(String id, String title) {
        return "<item><guid isPermaLink='false'>" + id + "</guid><title>" + title + "</title><link>http://desk.example/"
                + id + "</link></item>";
    }

    private static String item(String id, String title, String link, String body) {
        return "<item><guid isPermaLink='false'>" + id + "</guid><title>" + title + "</title><link>" + link
                + "</link><description>" + body
                + "</description><pubDate>Wed, 25 Nov 2026 10:00:00 GMT</pubDate></item>";
    }

    private static String page(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + text
                + "</p></article></body></html>";
    }
}
