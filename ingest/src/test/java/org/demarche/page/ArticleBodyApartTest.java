package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;
import static org.demarche.page.Sample.TEXT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleBodyApartTest {
    private static final String HEAD = "<title>Boats for Fenwick</title>";
    private static final String TEASER = "<div><h3><a href='/%1$s'>Harvest fails in %1$s</a></h3>"
            + "<p>Farmers in %1$s said on Tuesday that they had lost more than half of their grain.</p></div>";

    private final Sample sample = new Sample();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section class='related-articles'><h2>Also</h2>%s</section>",
                "<div class='more-stories'>%s</div>",
                "<section><h2>More stories</h2>%s</section>"
            })
    void teasersBehindTheStoryAreLeftOutHoweverMany(String around) {
        StringBuilder teasers = new StringBuilder();
        for (String place : new String[] {"Zenda", "Hofbau", "Tarlenheim", "Festenburg", "Gautersberg", "Ruritz"}) {
            teasers.append(String.format(TEASER, place));
        }
        for (String story : new String[] {"<article>%s</article>", "<div class=story>%s</div>"}) {
            String html = String.format(story, "<h1>Boats for Fenwick</h1>" + PROSE) + String.format(around, teasers);

            assertThat(sample.body(Sample.page(HEAD, html))).isEqualTo(TEXT);
        }
    }

    @Test
    void commentsMuchLongerThanTheStoryAreLeftOut() {
        String first = PROSE.substring(0, PROSE.indexOf("\n"));
        StringBuilder comments = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            comments.append("<p>Reader ")
                    .append(i)
                    .append(" does not believe a word of it, and says so at some length.</p>");
        }
        String html = "<div class=story><h1>Boats for Fenwick</h1>" + first + "</div><div class='comments'>" + comments
                + "</div>";

        assertThat(sample.body(Sample.page(HEAD, html))).isEqualTo(TEXT.substring(0, TEXT.indexOf("\n")));
    }
}
