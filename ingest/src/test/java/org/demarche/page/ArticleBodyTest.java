package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;
import static org.demarche.page.Sample.TEXT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleBodyTest {
    private static final String HEAD = "<title>Boats for Fenwick</title>";
    private static final String LINKS = "<ul><li><a href='/a'>World news of the day and the week</a></li>"
            + "<li><a href='/b'>Sport: all results of the third round</a></li></ul>";
    private static final String COMMENT = "<p>I do not believe a word of it, the boats will never come, as always.</p>";

    private final Sample sample = new Sample();

    @Test
    void theTextBeginsWithTheHeadline() {
        assertThat(sample.article(Sample.article(""), null).text()).isEqualTo("Boats for Fenwick\n\n" + TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>%s</nav>", "<div class='main-menu'>%s</div>", "<div role='navigation'>%s</div>",
                        "<footer>%s</footer>",
                "<div>%s</div>", "<aside>%s</aside>", "<div class='related-articles'>%s</div>", "<section>%s</section>"
            })
    void linksAroundItAreLeftOut(String around) {
        String links = String.format(around, LINKS);

        assertThat(sample.body(Sample.page(HEAD, links + "<h1>Boats for Fenwick</h1><div>" + PROSE + "</div>" + links)))
                .isEqualTo(TEXT);
        assertThat(sample.body(Sample.page(HEAD, "<h1>Boats for Fenwick</h1><div>" + PROSE + links + "</div>")))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src='a.jpg'><figcaption>A boat in the harbour last year. Photo: A. Name</figcaption></figure>",
                "<p class='wp-caption-text'>A boat in the harbour last year.</p>",
                "<div class='share-buttons'><span>Tell your friends about this article.</span></div>",
                "<div class='newsletter-signup'><p>The best of the week in your inbox. Sign up for our letter.</p></div>",
                "<div id='cookieNotice'><p>We use cookies to make this site better for you. Agree?</p></div>",
                "<div class='author-bio'><p>Anna Writer has reported from the coast since 2012.</p></div>",
                "<p>Advertisement</p>",
                "<p>Read more: <a href='/x'>Fenwick asks for boats</a></p>",
                "<p><a href='/x'>Fenwick asks for boats, and gets none</a></p>",
                "<p>Follow us on <a href='/x'>Twitter</a> and <a href='/y'>Facebook</a>.</p>",
                "<p>© 2021 The Example Times. All rights reserved.</p>",
                "<script type='text/template'><p>No text of it.</p></script>",
                "<div style='display:none'><p>A text that is hidden, and not read by anybody.</p></div>",
            })
    void whatBelongsToThePageIsLeftOut(String furniture) {
        String html = Sample.page(
                HEAD,
                "<h1>Boats for Fenwick</h1><div class='content'>" + PROSE + furniture
                        + PROSE.replace("Ruritania", "Zenda")
                                .replace("boats are", "ships are")
                                .replace("thank", "greet")
                        + "</div>");

        assertThat(sample.body(html))
                .isEqualTo(TEXT + "\n\n"
                        + TEXT.replace("Ruritania", "Zenda")
                                .replace("boats are", "ships are")
                                .replace("thank", "greet"));
    }

    @Test
    void linesOfAuthorAndDateBeforeTheTextAreLeftOut() {
        assertThat(sample.body(Sample.page(
                        HEAD,
                        "<div><h1>Boats for Fenwick</h1><p>By Anna Writer</p><p>3 May 2021, 10:15</p><p>4 min read</p>"
                                + PROSE + "</div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void theAuthorsLineIsLeftOutAndATownInCapitalsStays() {
        String html = Sample.page(
                HEAD + "<meta name='author' content='Anna Writer'>",
                "<div><h1>Boats for Fenwick</h1><p>Anna Writer, Strelsau</p><p>STRELSAU, May 3, 2021</p>" + PROSE
                        + "</div>");

        assertThat(sample.body(html)).isEqualTo("STRELSAU, May 3, 2021\n\n" + TEXT);
    }

    @Test
    void wordsOfASentenceStayWhateverTheyAreCalled() {
        String html = PROSE.replace(
                "Ruritania",
                "<a class='topic-tag' href='/r'>Ruritania</a><span class='tooltip-content'>A kingdom in the east</span>");

        assertThat(sample.body(Sample.page(HEAD, "<article><h1>Boats for Fenwick</h1>" + html + "</article>")))
                .isEqualTo(TEXT);
    }

    @Test
    void sentencesThatAreMostlyLinksStayAndLinksAloneGo() {
        String html = PROSE
                + "<p>He spoke <a href='/x'>on Monday to the parliament of the grand duchy</a>, as before.</p>"
                + "<p><a href='/x'>The parliament of the grand duchy and its long history</a></p>";

        assertThat(sample.body(Sample.page(HEAD, "<article><h1>Boats for Fenwick</h1>" + html + "</article>")))
                .isEqualTo(TEXT + "\n\nHe spoke on Monday to the parliament of the grand duchy, as before.");
    }

    @Test
    void datelinesListsQuotationsAndHeadingsStay() {
        String body =
                "<p>STRELSAU, May 3 (Reuters) - Talks began on Monday in the capital of Ruritania, officials said.</p>"
                        + "<h2>What was agreed</h2><ul><li>two boats</li><li>a loan of 3 million crowns</li></ul>"
                        + "<blockquote>We thank our friends in the north for their help.</blockquote>";

        assertThat(sample.body(Sample.page(HEAD, "<article><h1>Boats for Fenwick</h1>" + body + PROSE + "</article>")))
                .isEqualTo(
                        "STRELSAU, May 3 (Reuters) - Talks began on Monday in the capital of Ruritania, officials said.\n\n"
                                + "What was agreed\n\ntwo boats\n\na loan of 3 million crowns\n\n"
                                + "We thank our friends in the north for their help.\n\n" + TEXT);
    }

    @Test
    void linesDividedByBreaksAreParagraphs() {
        String text = TEXT.replace("\n\n", "<br><br>");

        assertThat(sample.body(Sample.page(
                        HEAD,
                        "<table><tr><td>" + LINKS + "</td><td><font><b>Boats for Fenwick</b><br><br>" + text
                                + "</font></td></tr></table>")))
                .isEqualTo(TEXT);
    }

    @Test
    void everyParagraphMayHaveAnElementOfItsOwn() {
        String wrapped =
                PROSE.replace("<p>", "<div class='paragraph-wrap'><div><p>").replace("</p>", "</p></div></div>");

        assertThat(sample.body(
                        Sample.page(HEAD, LINKS + "<main><h1>Boats for Fenwick</h1>" + wrapped + "</main>" + LINKS)))
                .isEqualTo(TEXT);
    }

    @Test
    void commentsAreLeftOutHoweverMany() {
        String comments = (COMMENT + COMMENT.replace("boats", "ships") + COMMENT.replace("word", "line")).repeat(9);
        String start = "<article><h1>Boats for Fenwick</h1><div class='entry-content'>" + PROSE + "</div>";

        assertThat(sample.body(Sample.page(HEAD, start + "<div id='comments'>" + comments + "</div></article>")))
                .isEqualTo(TEXT);
        assertThat(sample.body(Sample.page(HEAD, start + "</article><div><h3>14 comments</h3>" + COMMENT + "</div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void ofSeveralArticlesTheOneWithTheHeadlineIsRead() {
        String other = "<article><h1>Harvest fails</h1>" + PROSE.replace("boats", "sacks of grain") + "</article>";

        assertThat(sample.body(Sample.page(
                        HEAD,
                        "<main>" + other + "<article><h1>Boats for Fenwick</h1>" + PROSE + "</article>" + other
                                + "</main>")))
                .isEqualTo(TEXT);
    }

    @Test
    void aNameAloneDoesNotMakeHalfOfThePageFurniture() {
        assertThat(sample.body(Sample.page(
                        HEAD,
                        "<div class='page-with-sidebar'><h1>Boats for Fenwick</h1><div class='text-widget'>" + PROSE
                                + "</div></div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void thePartThatIsCalledTheBodyIsRead() {
        String lead =
                "<div><p>This is a long text about the newspaper itself, and where its readers live, and why they "
                        + "like it so much that they pay for it.</p></div>";

        assertThat(sample.body(Sample.page(
                        HEAD,
                        "<div><h1>Boats for Fenwick</h1>" + lead + "<div itemprop='articleBody'>" + PROSE + "</div>"
                                + lead + "</div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void tablesStayOneRowAParagraph() {
        String table =
                "<table class='table-widget'><tr><th>Boat</th><th>Tons</th></tr><tr><td>Elphberg</td><td>120</td></tr></table>";

        assertThat(sample.body(Sample.page(HEAD, "<article><h1>Boats for Fenwick</h1>" + PROSE + table + "</article>")))
                .isEqualTo(TEXT + "\n\nBoat\tTons\n\nElphberg\t120");
    }

    @Test
    void unclosedTagsAreReadAsABrowserReadsThem() {
        assertThat(sample.body(HEAD + "<body><div><h1>Boats for Fenwick</h1><div class=story><b><i>"
                        + PROSE.replace("</p>", "").replace("</a>", "</a>")))
                .isEqualTo(TEXT);
    }
}
