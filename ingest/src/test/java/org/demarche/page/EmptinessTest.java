package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class EmptinessTest {
    private final Sample sample = new Sample();

    @Test
    void aFrontPageHoldsNoArticle() {
        StringBuilder teasers = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            teasers.append("<div><h2><a href='/")
                    .append(i)
                    .append("'>Something happened in town ")
                    .append(i);
            teasers.append("</a></h2><p>The mayor of town ").append(i);
            teasers.append(" said on Monday that something had happened, and that more would follow.</p></div>");
        }
        refused(Sample.page("<title>The Times</title>", teasers.toString()), null, "several articles");
        String links = "<p>" + "<a href='/x'>Politics</a> ".repeat(15) + "</p>";
        refused(Sample.article(links), "https://times.example/", "several articles");
    }

    @Test
    void aFormForLoggingInIsNoArticle() {
        refused(
                Sample.page(
                        "<title>Log in - The Times</title>",
                        "<p>Subscribers of the printed newspaper can read everything here without any further payment, if they have "
                                + "registered. Others choose one of our three offers, each of which can be ended at any time.</p>"
                                + "<form><input name=u><input type=password></form>"),
                null,
                "log in");
    }

    @Test
    void anErrorIsNoArticle() {
        refused(
                Sample.page(
                        "<title>404 Not Found</title>",
                        "<h1>Not found</h1><p>We could not find what you are looking for. It may have been moved, or the address may be "
                                + "wrong; try the search, or begin at our front page, where all new articles are listed.</p>"),
                null,
                "an error");
    }

    @Test
    void aPageThatOnlyLeadsElsewhereIsNoArticle() {
        refused(
                Sample.page("<meta http-equiv='Refresh' content='0; url=https://times.example/boats'>", ""),
                null,
                "https://times.example/boats");
    }

    @Test
    void noWordsAreNoArticle() {
        refused("", null, "no running text");
        refused("<html><body><script>x()</script></body></html>", null, "no running text");
        refused(
                Sample.page("<title>Boats</title>", "<h1>Boats</h1><p>Only a short line of text.</p>"),
                null,
                "hardly any");
    }

    @Test
    void aShortTextIsOneWhereThePageSaysSo() {
        String html = Sample.page(
                "<meta property='og:type' content='article'>",
                "<h1>Boats</h1><p>Ruritania gave two boats to Fenwick on Monday.</p>");

        assertThat(sample.body(html)).isEqualTo("Ruritania gave two boats to Fenwick on Monday.");
    }

    private void refused(String html, String url, String why) {
        sample.problems.clear();

        assertThat(sample.read(html.getBytes(StandardCharsets.UTF_8), null, url))
                .isNull();
        assertThat(sample.codes()).containsExactly(ProblemCode.DM080);
        assertThat(sample.problems.get(0).message()).contains(why);
    }
}
