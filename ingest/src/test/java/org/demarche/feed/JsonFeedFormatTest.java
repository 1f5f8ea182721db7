package org.demarche.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFeedFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"version":"https://jsonfeed.org/version/1.1","items":[]}                | YES
            {"title":"A", "version" : "https:\\/\\/jsonfeed.org\\/version\\/1"}      | YES
            {"version":"https://jsonfeed.example/1"}                                 | NO
            [{"version":"https://jsonfeed.org/version/1"}]                           | NO
            <rss version="https://jsonfeed.org/version/1">                           | NO
            """)
    void knowsJsonFeeds(String text, Fit fit) {
        assertThat(new JsonFeedFormat().fits(new Head(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(fit);
    }

    @Test
    void readsAllFields() {
        Article article = FeedRun.ofJson("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Harbour news","home_page_url":"http://h.example/",
                 "language":"en-GB","authors":[{"name":"Desk","url":"http://d.example/"}],"hubs":[{"type":"x"}],
                 "items":[{"id":7,"url":"/a","title":"Port &amp; ships","content_html":"<p>One.</p><p>Two.</p>",
                   "content_text":"One","summary":"S","date_published":"2020-05-25T23:30:00-05:00",
                   "date_modified":"2021-01-01","authors":[{"name":"A"},{"avatar":"x","name":"B"}],"language":"fr",
                   "tags":["t"],"attachments":[{"url":"u"}],"_own":{"name":"x"}}]}
                """).only();

        assertThat(article.text()).isEqualTo("Port & ships\n\nOne.\n\nTwo.");
        assertThat(article.id()).isEqualTo("7");
        assertThat(article.url()).isEqualTo("http://h.example/a");
        assertThat(article.published()).isEqualTo("2020-05-25");
        assertThat(article.byline()).isEqualTo("A, B");
        assertThat(article.publisher()).isEqualTo("Harbour news");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.origin()).isEqualTo("a.feed#item 1");
    }

    @Test
    void readsVersionOneAndWhatTheFeedSaysBehindItsItems() {
        Article article = FeedRun.ofJson("""
                {"version":"https://jsonfeed.org/version/1","items":[{"external_url":"http://e.example/",
                 "content_text":"One.\\n\\nTwo <b>.","date_modified":"2021-01-01","author":{"name":"A"}}],
                 "title":"Late","author":{"name":"Z"}}
                """).only();

        assertThat(article.text()).isEqualTo("One.\n\nTwo <b>.");
        assertThat(article.id()).isEqualTo("http://e.example/");
        assertThat(article.published()).isEqualTo("2021-01-01");
        assertThat(article.byline()).isEqualTo("A");
        assertThat(article.publisher()).isEqualTo("Late");
    }

    @Test
    void readsWhatIsWholeOfABrokenFeed() {
        FeedRun run = FeedRun.ofJson("{\"items\":[null,3,{\"title\":\"A\"},{\"url\":\"u\"},{\"title\":\"B\",,");

        assertThat(run.articles()).extracting(Article::text).containsExactly("A", "");
        assertThat(run.messages()).hasSize(2);
        assertThat(run.messages().toString()).contains("DM087", "item 2", "DM086");
    }

    @Test
    void refusesDeepNestingAndHugeText() {
        FeedRun deep = FeedRun.ofJson("{\"items\":[{\"title\":\"A\"},{\"x\":" + "[".repeat(100_000));
        FeedRun huge = FeedRun.ofJson("{\"items\":[{\"title\":\"A\"},{\"title\":\"" + "a".repeat(20 << 20) + "\"}]}");

        assertThat(deep.articles()).extracting(Article::text).containsExactly("A");
        assertThat(deep.messages().toString()).contains("DM086");
        assertThat(huge.articles()).extracting(Article::text).containsExactly("A");
        assertThat(huge.messages().toString()).contains("DM086");
    }

    @Test
    void aFeedThatIsNoObjectHasNoItems() {
        assertThat(FeedRun.ofJson("").messages().toString()).contains("DM086", "no items");
        assertThat(FeedRun.ofJson("[]").messages().toString()).contains("DM086", "no items");
    }
}
