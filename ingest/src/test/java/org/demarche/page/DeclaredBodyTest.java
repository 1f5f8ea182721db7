package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;
import static org.demarche.page.Sample.TEXT;

import org.junit.jupiter.api.Test;

class DeclaredBodyTest {
    private static final String HEADLINE = "<h1>Boats for Fenwick</h1>";

    private final Sample sample = new Sample();

    @Test
    void whatIsNotShownIsReadFromTheDeclaration() {
        assertThat(sample.body(
                        Sample.page(declared(TEXT.replace("\n\n", "\\n\\n")), HEADLINE + "<div id='app'></div>")))
                .isEqualTo(TEXT);
        assertThat(sample.body(Sample.page(declared("<p>" + TEXT.replace("\n\n", "</p><p>") + "</p>"), HEADLINE)))
                .isEqualTo(TEXT);
    }

    @Test
    void ofTheParagraphsShownThoseDeclaredAreTaken() {
        String notice =
                "<p>Readers of this newspaper can now win a journey to the coast, if they know the answer to this.</p>";

        assertThat(sample.body(Sample.page(
                        declared(TEXT.replace("\n\n", " ")), HEADLINE + "<div>" + notice + PROSE + "</div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void aDeclarationOfTheBeginningAloneCutsNothing() {
        String more = PROSE.replace("Ruritania", "Zenda")
                .replace("boats are", "ships are")
                .repeat(1);
        String beginning = TEXT.substring(0, 230);

        assertThat(sample.body(Sample.page(
                        declared(beginning.replace("\n\n", " ")),
                        HEADLINE + "<div>" + PROSE + more + more.replace("Zenda", "Hentzau") + "</div>")))
                .contains("Zenda will send")
                .contains("Hentzau will send");
    }

    @Test
    void anotherTextIsNotTaken() {
        String other = "A text about something else that stands on no page and tells of nothing. ".repeat(3);

        assertThat(sample.body(Sample.page(
                        declared(other),
                        HEADLINE + "<div>" + PROSE
                                + PROSE.replace("two", "three")
                                        .replace("The boats", "The three")
                                        .replace("thank", "greet")
                                + "</div>")))
                .startsWith(TEXT);
    }

    private static String declared(String text) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Boats for Fenwick\","
                + "\"articleBody\":\"" + text + "\"}</script>";
    }
}
