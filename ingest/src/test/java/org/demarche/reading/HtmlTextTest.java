package org.demarche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>One.</p><p>Two.</p> | One.¶¶Two.",
                "<h1>Talks</h1>Begin <b>to</b>day. | Talks¶¶Begin today.",
                "<ul><li>a</li><li>b</li></ul> | a¶¶b",
                "said:<blockquote>Yes.</blockquote>He left. | said:¶¶Yes.¶¶He left.",
                "<table><tr><td>a</td><td> b</td></tr><tr><td>c</td></tr></table> | a→b¶¶c",
                "a<br>b<br/><br>c | a¶b¶¶c",
                "a<br> <br>&nbsp;<br>c | a¶¶c",
                "<div><div>a</div>b</div>c | a¶¶b¶¶c",
                "a &amp; b&nbsp;&nbsp;c &#8220;d&#8221; &eacute; | a & b c “d” é",
                "co&shy;operate zero&#8203;width | cooperate zerowidth",
                "<pre>a  b\\nc</pre> | a b¶c",
                "a<!-- no --><script>no()</script><style>no</style><template>no</template>b | ab",
                "a<p hidden>no</p><span style='color:red; DISPLAY : none'>no</span> b | a¶¶b",
                "AT&T and a < b | AT&T and a < b",
                "<title>no</title><p>a<select><option>no</select><button>no</button> | a",
                "plain text | plain text",
            })
    void setsParagraphsApart(String html, String text) {
        assertThat(HtmlText.of(html.replace("\\n", "\n")))
                .isEqualTo(text.replace('¶', '\n').replace('→', '\t'));
    }

    @Test
    void whatHoldsNoWordsIsEmpty() {
        assertThat(HtmlText.of("")).isEmpty();
        assertThat(HtmlText.of("<p> <br> &nbsp; <img src='a.png'></p>")).isEmpty();
    }

    @Test
    void leavesOutWhatItIsTold() {
        assertThat(HtmlText.of(
                        Jsoup.parse("<p>a<p class=no>b<p>c").body(),
                        element -> element.className().equals("no")))
                .isEqualTo("a\n\nc");
    }

    @Test
    void readsAHiddenElementThatItIsGiven() {
        assertThat(HtmlText.of(Jsoup.parse("<p hidden>a").body().child(0))).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "li", "table", "a", "blockquote", "font", "ul", "form"})
    void readsWhatIsNestedDeeply(String name) {
        String tag = "<" + name + ">";
        String text = HtmlText.of("<p>begin</p>" + tag.repeat(100_000) + "deep");

        assertThat(text).contains("begin").contains("deep").hasSizeLessThan(20);
    }

    @Test
    void readsFiftyMegabytes() {
        String paragraph = "<p>The minister said on Monday that talks would go on.</p>\n";
        int times = 50_000_000 / paragraph.length();

        assertThat(HtmlText.of(paragraph.repeat(times))).hasSize(times * (paragraph.length() - 8) + 2 * (times - 1));
    }
}
