package org.demarche.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.ingest.ArticleStream;
import org.demarche.reading.Reading;
import org.demarche.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, read back by our own reader and by another one. */
class FeedsTest {
    @TempDir
    static Path folder;

    private static Path file;
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        file = TestSite.store(folder);
        site = TestSite.over(file);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static SyndFeed rome(String body) throws Exception {
        return new SyndFeedInput(false, Locale.ENGLISH).build(new StringReader(body));
    }

    /** The items as our own reader of feeds takes them. */
    private static List<Reading> own(String body, String ending) throws IOException {
        Path saved = Files.writeString(folder.resolve("read" + ending), body, StandardCharsets.UTF_8);
        List<Reading> items = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (ArticleStream in = new ArticleStream(
                List.of(saved.toString()),
                null,
                null,
                Map.of(),
                System.in,
                problem -> problems.add(problem.message()))) {
            while (in.hasNext()) {
                items.add(in.next());
            }
        }
        assertThat(problems).noneMatch(problem -> problem.contains("DM086"));
        return items;
    }

    @ParameterizedTest
    @CsvSource({"/feed.rss, rss_2.0", "/feed.atom, atom_1.0"})
    void anotherReaderFindsEverythingInIt(String path, String type) throws Exception {
        SyndFeed feed = rome(site.get(path + "?actor=Turkey").body());

        assertThat(feed.getFeedType()).isEqualTo(type);
        assertThat(feed.getTitle()).contains("Turkey");
        assertThat(feed.getEntries()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getLink()).startsWith(site.base() + "/happening/");
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getPublishedDate()).isEqualTo("2024-05-05T10:00:00Z");
        });
        assertThat(feed.getEntries().stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {".rss", ".atom", ".json"})
    void ourOwnReaderReadsThemBack(String ending) throws IOException {
        List<Reading> items =
                own(site.get("/feed" + ending + "?words=helicopters").body(), ending);

        assertThat(items).hasSize(1);
        assertThat(items.get(0).article().text()).contains("France will send 12 helicopters to Greece.");
        assertThat(items.get(0).article().url()).startsWith(site.base() + "/happening/");
    }

    @Test
    void jsonFeedHasWhatItMustHave() throws IOException {
        HttpResponse<String> answer = site.get("/feed.json?kind=arms");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/feed+json");
        assertThat(answer.body())
                .contains("https://jsonfeed.org/version/1.1", "\"items\"", "\"content_text\"", "\"date_modified\"");
    }

    @Test
    void anItemKeepsItsIdAndComesAgainWhenAReportIsAdded() throws Exception {
        Path other = folder.resolve("again.db");
        TestSite.keep(
                other,
                TestSite.article("a", "2024-05-02", null).text("France condemned Spain over the fishing rules."),
                TestSite.article("b", "2024-05-02", null).text("Kenya thanked Ghana for the grain."));
        try (TestSite first = TestSite.over(other)) {
            List<SyndEntry> before = entries(first);
            TestSite.keepAt(
                    Instant.parse("2024-05-06T09:00:00Z"),
                    other,
                    TestSite.article("c", "2024-05-03", null)
                            .text("Markets were calm. France condemned Spain over the fishing rules on Thursday."));
            List<SyndEntry> after = entries(first);

            assertThat(before)
                    .extracting(SyndEntry::getTitle)
                    .first()
                    .asString()
                    .contains("Kenya");
            assertThat(after).hasSize(2);
            assertThat(after.get(0).getUri())
                    .as("the one with a new report stands first, under its own id")
                    .isEqualTo(before.get(1).getUri());
            assertThat(after.get(0).getPublishedDate()).isEqualTo("2024-05-05T10:00:00Z");
            assertThat(after.get(0).getUpdatedDate()).isEqualTo("2024-05-06T09:00:00Z");
        }
    }

    private static List<SyndEntry> entries(TestSite of) throws Exception {
        return rome(of.get("/feed.atom").body()).getEntries();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/feed.rss", "/feed.atom", "/feed.json", "/today", "/today.json", "/today.csv", "/codebook"})
    void whoHasItAlreadyGetsNothing(String path) throws IOException {
        HttpResponse<String> first = site.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get(path, "If-None-Match", "\"x\", W/" + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void feedsKnowWhenTheyChanged() throws IOException {
        String changed =
                site.get("/feed.rss").headers().firstValue("Last-Modified").orElseThrow();

        assertThat(site.get("/feed.rss", "If-Modified-Since", changed).statusCode())
                .isEqualTo(304);
        assertThat(site.get("/feed.rss", "If-Modified-Since", "Sat, 4 May 2024 10:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/feed.rss", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        Path other = folder.resolve("hostile.db");
        TestSite.keep(
                other,
                TestSite.article("a", "2024-05-02", null)
                        .text("France condemned Spain ]]> <b>&amp;\u0001\u000B\uFFFE and \uD83D\uDE00 on Tuesday."));
        try (TestSite hostile = TestSite.over(other)) {
            SyndFeed rss = rome(hostile.get("/feed.rss").body());
            SyndFeed atom = rome(hostile.get("/feed.atom").body());

            assertThat(rss.getEntries().get(0).getDescription().getValue()).contains("]]&gt; &lt;b&gt;&amp;amp;", "😀");
            assertThat(atom.getEntries().get(0).getContents().get(0).getValue()).contains("]]> <b>&amp;", "😀");
        }
    }

    @Test
    void pagesTellWhereTheirFeedsAre() throws IOException {
        String page = site.get("/today?actor=Turkey").body();

        assertThat(page)
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\"",
                        "<link rel=\"alternate\" type=\"application/rss+xml\"",
                        "<link rel=\"alternate\" type=\"application/feed+json\"",
                        "href=\"/feed.atom?actor=Turkey\"");
    }
}
