package org.demarche.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final CsvFormat FORMAT = new CsvFormat();

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void usualNamesAreKnownAndToldOnce() {
        List<Article> articles = read("Article ID,Headline,Body,Pub Date,Link,Outlet,Author,Lang,Section\n"
                + "a1,Oslo acts,Norway sent aid.,2024-03-01,http://x/1,The Fjord,A. Moe,en,World\n"
                + "a2,,Peru signed.,,,,,,\n");

        assertThat(articles)
                .containsExactly(
                        new Article.Builder("a1", "Oslo acts\n\nNorway sent aid.")
                                .title("Oslo acts")
                                .published("2024-03-01")
                                .url("http://x/1")
                                .publisher("The Fjord")
                                .byline("A. Moe")
                                .language("en")
                                .origin("t.csv:2")
                                .build(),
                        new Article.Builder("a2", "Peru signed.")
                                .origin("t.csv:3")
                                .build());
        assertThat(codes()).containsExactly(ProblemCode.DM097);
        assertThat(problems.get(0).detail())
                .contains("text from 'Body'", "date from 'Pub Date'")
                .endsWith("left: 'Section'.");
    }

    @Test
    void ourOwnNamesNeedNoNotice() {
        assertThat(texts("id,date,text\n1,2024,One.\n")).containsExactly("One.");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimitersAreRecognised(String delimiter) {
        String table = "id,title,text\n1,\"A, b; c|d\te\",\"Says \"\"no\"\",\nand more; a|b\tc\"\n2,B,Two.\n";
        List<Article> articles = read(swapped(table, delimiter.charAt(0)));

        assertThat(articles).hasSize(2);
        assertThat(articles.get(0).title()).isEqualTo("A, b; c|d\te");
        assertThat(articles.get(0).text()).endsWith("Says \"no\",\nand more; a|b\tc");
        assertThat(articles.get(1).origin()).isEqualTo("t.csv:4");
        assertThat(problems).isEmpty();
    }

    /** The table with another delimiter outside of quotes. */
    private static String swapped(String table, char delimiter) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (char c : table.toCharArray()) {
            quoted ^= c == '"';
            out.append(c == ',' && !quoted ? delimiter : c);
        }
        return out.toString();
    }

    @Test
    void columnsAreMappedAndJoined() {
        String table = "headline,lead,body,text\nH,L,B,wrong\n";

        assertThat(texts(table, Map.of("text", "headline+body", "title", "headline")))
                .containsExactly("H\n\nB");
        assertThat(texts(table, Map.of("text", "LEAD"))).containsExactly("H\n\nL");
        assertThat(texts(table, Map.of("text", "words"))).isEmpty();
        assertThat(codes()).endsWith(ProblemCode.DM018, ProblemCode.DM095);
    }

    @Test
    void columnsWithoutNamesHaveNumbers() {
        assertThat(texts("1,Norway sent aid.,x\n2,Peru signed.,y\n", Map.of("text", "2", "id", "1")))
                .containsExactly("Norway sent aid.", "Peru signed.");
        assertThat(texts("id,words,url\n1,Norway sent aid.,x\n", Map.of("text", "2")))
                .containsExactly("Norway sent aid.");
    }

    @Test
    void aTableWithoutTextListsItsColumns() {
        assertThat(read("id,when,words\n1,2,3\n")).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM095);
        assertThat(problems.get(0).detail()).isEqualTo("it has 'id', 'when', 'words'.");
    }

    @Test
    void brokenRowsCostThemselvesAlone() {
        List<String> texts = texts("id,text,url\n" + "1,One.,u\n" + "2,Two.\n" + "3,Three, with a comma,u\n"
                + "4,\"Four is never closed,u\n" + "5,\"Five.\",u\n" + "6,\"Six \"said\" he\",u\n" + "7,Seven.,u,,\n"
                + "8,\"Eight\nis long.\",u\n" + "9,\"Nine is open\n");

        assertThat(texts).containsExactly("One.", "Five.", "Seven.", "Eight\nis long.");
        assertThat(problems)
                .extracting(Problem::where)
                .containsExactly("t.csv:3", "t.csv:4", "t.csv:5", "t.csv:7", "t.csv:11");
        assertThat(problems.get(0).detail()).isEqualTo("row 2: it has 2 cells, not 3.");
        assertThat(problems.get(2).detail()).isEqualTo("row 4: something stands behind a closing quote.");
        assertThat(problems.get(4).detail()).isEqualTo("row 9: a quote is not closed.");
    }

    @Test
    void anOpenQuoteThatHappensToCloseLaterCostsOneRow() {
        assertThat(texts("id,text\n1,\"One\n2,Two.\n3,Three\"\n4,Four.\n"))
                .as("a cell over three lines")
                .containsExactly("One\n2,Two.\n3,Three", "Four.");
        assertThat(texts("id,text\n1,\"One\n2,Two.\n3,\",x\n4,Four.\n")).containsExactly("Two.", "Four.");
    }

    @Test
    void quotesInTabbedTablesMayMeanNothing() {
        assertThat(texts("id\ttext\n1\t\"Peace\" is near.\n2\t\"Never ends.\n3\tThree.\n"))
                .containsExactly("\"Peace\" is near.", "\"Never ends.", "Three.");
        assertThat(problems).isEmpty();
    }

    @Test
    void encodingsAreRecognised() {
        String table = "id,text\r\n1,“Café” – öffnet\r\n";

        assertThat(texts(table.getBytes(Charset.forName("windows-1252")))).containsExactly("“Café” – öffnet");
        assertThat(codes()).containsExactly(ProblemCode.DM003);
        problems.clear();
        assertThat(texts(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8))).containsExactly("“Café” – öffnet");
        assertThat(texts(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("“Café” – öffnet");
        assertThat(texts(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("“Café” – öffnet");
        assertThat(texts("id,text\r1,One.\r2,Two.\r")).containsExactly("One.", "Two.");
        assertThat(texts("sep=;\nid;text\n1;One, two.\n")).containsExactly("One, two.");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatHasNoIdGetsAHash() {
        assertThat(read("text,url\nOne.,u\n").get(0).id()).isEqualTo(Hashing.of("One."));
    }

    @Test
    void datesThatAreNoneAreReported() {
        assertThat(read("text,date\nOne.,someday\n").get(0).published()).isNull();
        assertThat(codes()).hasSize(1);
        assertThat(read("text,date\nOne.,\"March 1, 2024 10:00 GMT\"\n").get(0).published())
                .isEqualTo("2024-03-01");
    }

    @Test
    void markupInCellsIsNoText() {
        assertThat(texts("title,text\nA &amp; B,<p>One &amp; two.</p><p>Three<br>four.</p>\n,a < b > c\n"))
                .containsExactly("A &amp; B\n\nOne & two.\n\nThree\nfour.", "a < b > c");
    }

    @Test
    void emptyTablesHoldNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("id,text\n")).isEmpty();
        assertThat(read("id,text\n1,\n")).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM006, ProblemCode.DM006);
    }

    @Test
    void tablesAreKnownByTheirFirstRow() {
        assertThat(fit("title,date,body\nA,2024,B\n")).isEqualTo(Fit.YES);
        assertThat(fit("\"Headline\";\"Full Text\"\nA;B\n")).isEqualTo(Fit.YES);
        assertThat(fit("Text, in a letter, was found.\nMore\n")).isEqualTo(Fit.NO);
        assertThat(fit("{\"text\":1,\"date\":2}\n{}\n")).isEqualTo(Fit.NO);
        assertThat(fit("a,b,c\n1,2,3\n")).isEqualTo(Fit.NO);
        assertThat(fit("")).isEqualTo(Fit.NO);
    }

    @Test
    void aCellOfAGigabyteIsRefusedInFlatMemory() throws IOException {
        Map<String, Integer> parts = Map.of("x".repeat(1000), 1_050_000, "x".repeat(999) + "\n", 50_000);
        for (Map.Entry<String, Integer> part : parts.entrySet()) {
            problems.clear();
            InputStream huge = new Repeated("id,text\n1,One.\n2,\"", part.getKey(), part.getValue(), "\"\n3,Three.\n");
            int articles = 0;
            try (ArticleReader reader = FORMAT.open(source(huge, Map.of()))) {
                for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                    assertThat(reading.article().text()).isIn("One.", "Three.");
                    articles++;
                }
            }
            assertThat(articles).isEqualTo(2);
            assertThat(problems.get(0).where()).isEqualTo("t.csv:3");
            assertThat(codes()).containsOnly(ProblemCode.DM096);
        }
    }

    private static Fit fit(String head) {
        return FORMAT.fits(new Head(head.getBytes(StandardCharsets.UTF_8)));
    }

    private List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    private List<String> texts(String table) {
        return texts(table, Map.of());
    }

    private List<String> texts(String table, Map<String, String> fields) {
        return read(table.getBytes(StandardCharsets.UTF_8), fields).stream()
                .map(Article::text)
                .toList();
    }

    private List<String> texts(byte[] table) {
        return read(table, Map.of()).stream().map(Article::text).toList();
    }

    private List<Article> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private List<Article> read(byte[] table, Map<String, String> fields) {
        List<Article> articles = new ArrayList<>();
        try (ArticleReader reader = FORMAT.open(source(new ByteArrayInputStream(table), fields))) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                articles.add(reading.article());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return articles;
    }

    private Source source(InputStream in, Map<String, String> fields) {
        return new Source(in, new Problems("t.csv", problems::add), fields);
    }

    /** A beginning, a part that is repeated, and an end. */
    private static final class Repeated extends InputStream {
        private final byte[] begin;
        private final byte[] part;
        private final long times;
        private final byte[] end;
        private long at;

        Repeated(String begin, String part, long times, String end) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.part = part.getBytes(StandardCharsets.UTF_8);
            this.times = times;
            this.end = end.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int done = 0;
            while (done < length) {
                long inside = at - begin.length;
                long behind = inside - times * part.length;
                byte[] from = inside < 0 ? begin : behind < 0 ? part : end;
                int place = (int) (inside < 0 ? at : behind < 0 ? inside % part.length : behind);
                int count = Math.min(length - done, from.length - place);
                if (count <= 0) {
                    break;
                }
                System.arraycopy(from, place, into, offset + done, count);
                done += count;
                at += count;
            }
            return done == 0 && length > 0 ? -1 : done;
        }
    }
}
