package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;
import static org.demarche.page.Sample.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Sample sample = new Sample();

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "table", "a href=x", "blockquote", "article", "svg", "span itemprop=author"})
    void readsNestingOfAHundredThousand(String tag) {
        String html = Sample.page(
                "", "<h1>Boats for Fenwick</h1><div>" + PROSE + "</div>" + ("<" + tag + ">").repeat(100_000));

        Assertions.assertTimeoutPreemptively(
                LONGEST, () -> assertThat(sample.body(html)).isEqualTo(TEXT));
    }

    @Test
    void readsTheArticleInsideDeepNesting() {
        String html = Sample.page(
                "", "<div>".repeat(100_000) + "<h1>Boats for Fenwick</h1>" + PROSE.replaceAll("</?a[^>]*>", ""));

        Assertions.assertTimeoutPreemptively(
                LONGEST, () -> assertThat(sample.body(html)).isEqualTo(TEXT));
    }

    @Test
    void refusesAPageOfAHundredMegabytesWithoutReadingItAll() throws IOException {
        Endless endless = new Endless(100_000_000);
        try (ArticleReader reader = new HtmlFormat().open(new Source(endless, problems(), Map.of()))) {
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
        }
        assertThat(sample.codes()).containsExactly(ProblemCode.DM081);
        assertThat(endless.given).isLessThan(20_000_000);
    }

    @Test
    void refusesMoreTagsThanMemoryHolds() {
        assertThat(sample.read("<b>".repeat(1_100_000))).isNull();
        assertThat(sample.codes()).containsExactly(ProblemCode.DM081);
    }

    @Test
    void readsAPageOfTheLargestSize() {
        String paragraph =
                "<div><p>The minister said on Monday, not for the first time, that talks would go on. %d</p></div>";
        StringBuilder html = new StringBuilder("<title>Boats</title><div>".repeat(400));
        for (int i = 0; html.length() < Pages.MOST_BYTES - 200; i++) {
            html.append(String.format(paragraph, i));
        }
        Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> assertThat(sample.read(html.toString()))
                        .isNotNull()
                        .satisfies(
                                article -> assertThat(article.text().length()).isGreaterThan(10_000_000)));
    }

    @Test
    void hugeAttributesTitlesAndDeclarationsDoNoHarm() {
        String huge = "x y-z | ".repeat(150_000);
        String html = Sample.page(
                "<title>" + huge + "</title><meta name='author' content='" + huge + "'><meta name=date content='" + huge
                        + "'>" + "<meta property='og:title' content='" + huge + "'>",
                "<h1>" + huge + "</h1><div class='" + huge + "' style='" + huge + "'><h1>Boats for Fenwick</h1>" + PROSE
                        + "</div>");

        Assertions.assertTimeoutPreemptively(
                LONGEST, () -> assertThat(sample.article(html, null).text()).endsWith(TEXT));
    }

    @Test
    void manySmallThingsTakeTheirTimeOnce() {
        String many =
                "<h1>x</h1><time>1</time><span itemprop=author>y</span><article><h2>z</h2></article>".repeat(40_000);

        Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> assertThat(sample.read(Sample.article("").replace("</body>", many + "</body>")))
                        .isNotNull());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] rubbish = new byte[100_000];
        new Random(7).nextBytes(rubbish);

        assertThat(sample.read(rubbish, null, null)).isNull();
        assertThat(sample.read(new byte[5000], "utf-8", null)).isNull();
        assertThat(sample.codes()).containsExactly(ProblemCode.DM082, ProblemCode.DM082);
    }

    private Problems problems() {
        return new Problems("a.html", sample.problems::add);
    }

    /** A page that goes on and on, and counts what was taken of it. */
    private static final class Endless extends InputStream {
        private final byte[] line = "<p>The talks go on.</p>\n".getBytes(StandardCharsets.UTF_8);
        private final long size;
        private long given;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given >= size ? -1 : line[(int) (given++ % line.length)];
        }
    }
}
