package org.demarche.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.demarche.article.Article;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BrokenFeedTest {
    private static final String KOREAN = "한국 정부는 오늘 성명을 발표했다. 대통령은 회담에 참석했다.";
    private static final String JAPANESE = "日本の首相は今日、会談について声明を発表しました。これは重要です。";
    private static final String CHINESE = "中国外交部今天发表声明，对会谈表示欢迎，并希望双方继续合作。";
    private static final String RUSSIAN =
            "Министр иностранных дел заявил сегодня, что переговоры будут продолжены на следующей неделе.";
    private static final String HEBREW = "שר החוץ אמר היום כי השיחות יימשכו בשבוע הבא וכי הצדדים קרובים להסכם.";
    private static final String FRENCH = "Le président a déclaré que l’été serait décisif – « très décisif ».";

    @ParameterizedTest
    @CsvSource({
        "EUC-KR, EUC-KR",
        "x-windows-949, ks_c_5601-1987",
        "EUC-JP, EUC-JP",
        "Shift_JIS, shift_jis",
        "GB18030, gb2312",
        "windows-1251, windows-1251",
        "windows-1255, windows-1255",
        "windows-1252, iso-8859-1",
        "UTF-16, utf-16",
        "UTF-16LE, utf-16",
        "UTF-32, utf-32",
        "UTF-8, utf-8",
        "UTF-8, iso-8859-1",
        "UTF-8, utf-16",
        "UTF-8, nonsense"
    })
    void readsWhatIsDeclaredUnlessTheBytesDisagree(String written, String declared) {
        String text = text(written);
        String feed = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><rss><item><title>" + text
                + "</title></item></rss>";

        assertThat(FeedRun.of(feed, Charset.forName(written)).only().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-KR",
        "EUC-JP",
        "Shift_JIS",
        "GB18030",
        "windows-1251",
        "windows-1255",
        "windows-1252",
        "UTF-8",
        "UTF-16LE"
    })
    void findsOutWhatIsNotDeclared(String written) {
        String text = text(written);
        String feed =
                "<rss><item><title>" + text + "</title><description>" + text.repeat(3) + "</description></item></rss>";

        assertThat(FeedRun.of(feed, Charset.forName(written)).only().title()).isEqualTo(text);
    }

    @Test
    void readsABadByteAmongUtf8() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("<rss><item><title>Été à Rome, don".getBytes(StandardCharsets.UTF_8));
        bytes.write(0x92);
        bytes.write("t – ü</title></item></rss>".getBytes(StandardCharsets.UTF_8));

        FeedRun run = FeedRun.of(new FeedFormat(), new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(run.only().text()).isEqualTo("Été à Rome, don’t – ü");
    }

    @Test
    void readsABrokenDeclarationAndJunkBeforeIt() {
        FeedRun run = FeedRun.of("\n\nWarning: x in <b>a.php</b>\n<?xml version=1.0 encoding=utf-8><rss version=2.0>"
                + "<channel><title>C</title><item><title>T</title></item></channel></rss> trailing <p>words");

        assertThat(run.only().text()).isEqualTo("T");
        assertThat(run.only().publisher()).isEqualTo("C");
    }

    @Test
    void readsTwoRoots() {
        FeedRun run = FeedRun.of("<rss><channel><item><title>A</title></item></channel></rss>"
                + "<rss><channel><item><title>B</title></item></channel></rss>");

        assertThat(run.articles()).extracting(Article::text).containsExactly("A", "B");
    }

    @Test
    void readsItemsWithoutEndTags() {
        FeedRun run =
                FeedRun.of("<rss><channel><item><title>A<link>http://a.example/</link><description>One</description>"
                        + "<item><title>B</title><pubDate>25 May 2020<item><title>C</title></channel></rss>");

        assertThat(run.articles()).extracting(Article::title).containsExactly("A", "B", "C");
        assertThat(run.articles().get(0).text()).isEqualTo("A\n\nOne");
        assertThat(run.articles().get(0).url()).isEqualTo("http://a.example/");
        assertThat(run.articles().get(1).published()).isEqualTo("2020-05-25");
    }

    @Test
    void keepsWhatIsWholeOfATruncatedFeed() {
        FeedRun run =
                FeedRun.of("<rss><channel><item><title>A</title></item><item><title>B</title><description>The mini");

        assertThat(run.articles()).extracting(Article::text).containsExactly("A");
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM086", "item 2");
    }

    @Test
    void readsOnBehindASectionWithoutAnEnd() {
        FeedRun run =
                FeedRun.of("<rss><item><title>A</title></item><item><title>B</title><description><![CDATA[<p>One</p>"
                        + "</description></item><item><title>C</title></item></channel></rss>");

        assertThat(run.articles()).extracting(Article::text).containsExactly("A", "B\n\nOne", "C");
        assertThat(run.articles().get(2).origin()).isEqualTo("a.feed#item 3");
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM086", "item 2 has no end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<guid/>",
                "<description>x",
                "<x:script/>",
                "<![CDATA[x",
                "<author>((((@",
                "&lt;iframe",
                "</p>",
                "<p a=\"",
                "<content:encoded type='a                ;b'>",
                "<!-- ",
                "<atom:link href='%%%'/>",
                "<title>a</title>"
            })
    void readsAnItemOfManyPartsInNoTime(String part) {
        int times = 1_000_000 / part.length();
        FeedRun run =
                FeedRun.of("<rss><item><title>T" + part.repeat(times) + "</item><item><title>U</title></item></rss>");
        FeedRun inside = FeedRun.of("<rss><item><title>T</title><description>" + part.repeat(times)
                + "</description></item><item><title>U</title></item></rss>");

        assertThat(run.articles().size() + run.problems().size()).isPositive();
        assertThat(inside.articles().size() + inside.problems().size()).isPositive();
    }

    @Test
    void passesOverCommentsAndTagsInCdata() {
        FeedRun run =
                FeedRun.of("<rss><!-- <item><title>no</title></item> --><item><title><![CDATA[1 </item> 2]]></title>"
                        + "</item></rss>");

        assertThat(run.only().title()).isEqualTo("1 2");
    }

    @Test
    void readsAPageThatIsNoFeedAsNothing() {
        FeedRun run = FeedRun.of("<html><head><title>Not found</title></head><body>404</body></html>");

        assertThat(run.articles()).isEmpty();
        assertThat(run.messages().get(0)).contains("DM086", "no items");
    }

    @Test
    void expandsNoEntities() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        FeedRun run = FeedRun.of(bomb + "]><rss><item><title>x &a29; y</title></item></rss>");

        assertThat(run.articles()).extracting(Article::text).containsExactly("x &a29; y");
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM086", "not expanded");
    }

    @Test
    void fetchesNoFiles(@TempDir Path folder) throws Exception {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "the secret");
        FeedRun run = FeedRun.of("<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\" [<!ENTITY % p SYSTEM \""
                + secret.toUri() + "\"> %p; <!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><rss><item><title>x &s;</title></item></rss>");

        assertThat(run.articles()).extracting(Article::text).containsExactly("x &s;");
    }

    @ParameterizedTest
    @CsvSource({"a", "description", "div", "channel", "source", "author"})
    void readsDeepNesting(String name) {
        String deep = ("<" + name + ">").repeat(100_000);
        FeedRun inside = FeedRun.of("<rss><item><title>T</title>" + deep + "words</item></rss>");
        FeedRun outside = FeedRun.of("<rss>" + deep + "<item><title>T</title></item></rss>");
        FeedRun html = FeedRun.of(
                "<rss><item><title>T</title><description><![CDATA[" + deep + "words]]></description></item></rss>");

        assertThat(inside.articles()).extracting(Article::title).containsExactly("T");
        assertThat(outside.articles()).extracting(Article::title).containsExactly("T");
        assertThat(html.articles().get(0).text()).contains("T");
    }

    @Test
    void leavesOutAHugeItemAndReadsOn() {
        InputStream feed = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("<rss><item><title>A</title></item><item><title>"),
                repeated("words and words ".repeat(64), 100_000),
                bytes("</title></item><item><title>C</title></item></rss>"))));
        FeedRun run = FeedRun.of(new FeedFormat(), feed);

        assertThat(run.articles()).extracting(Article::text).containsExactly("A", "C");
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM089", "item 2");
    }

    @Test
    void readsManyItemsInFlatMemory() {
        String item = "<item><title>T</title><description>" + "words and words ".repeat(64) + "</description></item>\n";
        InputStream feed = new SequenceInputStream(Collections.enumeration(
                List.of(bytes("<rss><channel><title>C</title>"), repeated(item, 20_000), bytes("</channel></rss>"))));
        int[] count = new int[1];
        long before = used();
        long[] most = new long[1];
        Source source = new Source(feed, new Problems("a.feed", problem -> {}), Map.of());
        try (ArticleReader reader = new FeedFormat().open(source)) {
            for (var reading = reader.next(); reading != null; reading = reader.next()) {
                assertThat(reading.article().publisher()).isEqualTo("C");
                if (++count[0] % 5_000 == 0) {
                    most[0] = Math.max(most[0], used());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        assertThat(count[0]).isEqualTo(20_000);
        assertThat(most[0] - before).isLessThan(40L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream repeated(String text, int times) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new Enumeration<>() {
            private int given;

            @Override
            public boolean hasMoreElements() {
                return given < times;
            }

            @Override
            public InputStream nextElement() {
                if (given++ >= times) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    private static String text(String charset) {
        return switch (charset) {
            case "EUC-KR", "x-windows-949" -> KOREAN;
            case "EUC-JP", "Shift_JIS" -> JAPANESE;
            case "GB18030" -> CHINESE;
            case "windows-1251" -> RUSSIAN;
            case "windows-1255" -> HEBREW;
            case "windows-1252" -> FRENCH;
            default -> FRENCH + CHINESE;
        };
    }
}
