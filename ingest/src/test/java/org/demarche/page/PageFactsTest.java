package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.reading.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {
    private static final String LINKED = """
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "Elsewhere"},
              {"@type": ["NewsArticle"], "headline": "Boats &amp; loans for Fenwick", "datePublished": "2021-05-03T23:30:00-05:00",
               "author": [{"@type": "Person", "name": "Anna Writer"}, {"name": "Bo Reporter"}],
               "publisher": {"@type": "Organization", "name": "The Strelsau Times"},
               "inLanguage": "en-GB", "license": "https://example.org/licence",
               "relatedLink": {"@type": "NewsArticle", "headline": "Another", "datePublished": "2001-01-01",
                  "articleBody": "No."},}
            ]}
            </script>""";

    private final Sample sample = new Sample();

    @Test
    void readsWhatThePageDeclares() {
        Article article = sample.article(
                Sample.page(LINKED + "<link rel='canonical' href='/2021/boats'>", "<article>" + PROSE + "</article>"),
                "https://times.example/x?utm=1");

        assertThat(article.title()).isEqualTo("Boats & loans for Fenwick");
        assertThat(article.published()).isEqualTo("2021-05-03");
        assertThat(article.byline()).isEqualTo("Anna Writer, Bo Reporter");
        assertThat(article.publisher()).isEqualTo("The Strelsau Times");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.url()).isEqualTo("https://times.example/2021/boats");
        assertThat(article.rights()).isEqualTo("https://example.org/licence");
        assertThat(article.origin()).isEqualTo("a.html");
        assertThat(article.id()).isEqualTo(Hashing.of(article.text()));
        assertThat(article.retrieved()).isNull();
        assertThat(sample.problems).isEmpty();
    }

    @Test
    void readsItFromElementsToo() {
        Article article = sample.article(
                Sample.page(
                        "<title>Boats for Fenwick | World | The Times</title><meta property='og:site_name' content='The Times'>"
                                + "<meta name='author' content='By Anna Writer'><meta name='copyright' content='Times plc'>",
                        "<h1>Boats for Fenwick</h1><time datetime='2021-05-04T10:00:00Z' itemprop='dateModified'></time>"
                                + "<time datetime='2021-05-03'>yesterday</time>" + PROSE),
                "https://times.example/boats");

        assertThat(article.title()).isEqualTo("Boats for Fenwick");
        assertThat(article.published()).isEqualTo("2021-05-03");
        assertThat(article.byline()).isEqualTo("Anna Writer");
        assertThat(article.publisher()).isEqualTo("The Times");
        assertThat(article.url()).isEqualTo("https://times.example/boats");
        assertThat(article.rights()).isEqualTo("Times plc");
    }

    @Test
    void whatIsNotThereStaysAbsent() {
        Article article = sample.article("<body>" + PROSE, null);

        assertThat(article.title()).isNull();
        assertThat(article.text()).isEqualTo(Sample.TEXT);
        assertThat(article.published()).isNull();
        assertThat(article.byline()).isNull();
        assertThat(article.publisher()).isNull();
        assertThat(article.language()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.rights()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<meta property='article:published_time' content='2021-05-03T10:00:00+02:00'>;;2021-05-03",
                "<meta name='DC.date.issued' content='2021-05-03'>;;2021-05-03",
                "<meta name='pubdate' content='Mon, 3 May 2021 10:00:00 GMT'>;;2021-05-03",
                "<meta itemprop='datePublished' content='20210503'>;;2021-05-03",
                "<meta name='date' content='nonsense'><meta name='pubdate' content='2021-05-03'>;;2021-05-03",
                ";<p>Published: 3 May 2021</p>;2021-05-03",
                ";<p>By Anna Writer, May 3, 2021</p>;2021-05-03",
                ";<p>2021年5月3日</p>;2021-05-03",
                ";<span itemprop='datePublished'>3 May 2021</span>;2021-05-03",
                ";<time>3 May 2021</time>;2021-05-03",
                ";<p>No day at all</p>;2019-02-28",
            })
    void findsTheDay(String head, String line, String day) {
        String html = Sample.page(
                head == null ? "" : head,
                "<h1>Boats for Fenwick</h1>" + (line == null ? "" : line) + "<div>" + PROSE + "</div>");

        assertThat(sample.article(html, "https://times.example/2019/02/28/boats")
                        .published())
                .isEqualTo(day);
    }

    @Test
    void daysOfTheTextAreNotThoseOfPublication() {
        assertThat(sample.article(
                                Sample.page(
                                        "",
                                        "<h1>Boats for Fenwick</h1>" + PROSE
                                                + "<p>Such an agreement had been signed before, on 7 July 1998, when the first boats were given "
                                                + "away, but the parliament of the grand duchy refused to pay for the crews, and so the boats "
                                                + "stayed in the harbour for years.</p>"),
                                null)
                        .published())
                .isNull();
    }

    @Test
    void nothingIsPublishedAfterItWasFetched() {
        byte[] html = Sample.article(
                        "<meta name='pubdate' content='2031-05-03'><meta name='date' content='2021-05-02'>")
                .getBytes(StandardCharsets.UTF_8);
        Article article = Objects.requireNonNull(Pages.read(
                html, null, null, "a.html", "2021-05-04T00:00:00Z", new Problems("a", sample.problems::add)));

        assertThat(article.published()).isEqualTo("2021-05-02");
        assertThat(article.retrieved()).isEqualTo("2021-05-04T00:00:00Z");
    }

    @Test
    void theAddressOfASavedPageIsKnown() {
        String html = Sample.article("")
                .replace("<html", "<!-- saved from url=(0034)https://times.example/2021/05/03/boats -->\n<html");

        assertThat(sample.article(html, null).url()).isEqualTo("https://times.example/2021/05/03/boats");
        assertThat(sample.article(html, null).published()).isEqualTo("2021-05-03");
    }

    @Test
    void aCanonicalAddressThatIsTheFrontPageIsNotBelieved() {
        assertThat(sample.article(
                                Sample.article("<link rel=canonical href='https://times.example/'>"),
                                "https://times.example/boats")
                        .url())
                .isEqualTo("https://times.example/boats");
    }

    @Test
    void theHeadingThatAgreesWithTheDeclaredTitleIsTheHeadline() {
        assertThat(sample.article(
                                Sample.page(
                                        "<meta property='og:title' content='Boats for Fenwick - The Times'>",
                                        "<h1>The Times</h1><h1>Boats for Fenwick: Ruritania gives two</h1>" + PROSE),
                                null)
                        .title())
                .isEqualTo("Boats for Fenwick: Ruritania gives two");
    }

    @Test
    void brokenDeclarationsDoNoHarm() {
        String head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":</script>"
                + "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>"
                + "<script type='application/ld+json'>{\"@type\":7,\"author\":[[[1]]]}</script>"
                + "<link rel=canonical href='http://[bad'><meta property='og:url' content='::'>";

        Article article = sample.article(Sample.article(head), null);

        assertThat(article.title()).isEqualTo("Boats for Fenwick");
        assertThat(article.url()).isNull();
    }
}
