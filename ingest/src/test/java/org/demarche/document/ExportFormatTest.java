package org.demarche.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import org.demarche.reading.SourceFormat;
import org.junit.jupiter.api.Test;

class ExportFormatTest {
    private static final String UNI = """
            Oslo sends aid to Peru
            The Fjord Daily
            March 1, 2024 Friday
            Late Edition - Final
            Copyright 2024 The Fjord Company All Rights Reserved
            Section: Section A; Column 0; Foreign Desk; Pg. 1
            Length: 953 words
            Byline: By Anna Moe and Bo Lie
            Dateline: OSLO
            Highlight: More is to come.
            Body
            Norway sent aid to Peru on Monday.
            Length: that is what the minister spoke of.
            It will send more.
            Graphic
            PHOTO: A ship
            Classification
            Language: ENGLISH
            Publication-Type: Newspaper
            Subject: AID (90%)
            Load-Date: March 4, 2024
            End of Document
            Peru thanks Norway
            La Costa
            2 March 2024
            Copyright 2024 La Costa
            Length: 12 words
            Body
            Peru thanked Norway.
            Load-Date: March 5, 2024
            End of Document
            """;

    private static final String CLASSIC = """
                                           1 of 2 DOCUMENTS


                                        The Fjord Daily

                                     March 1, 2024 Friday
                                     Late Edition - Final

            Oslo sends aid to Peru

            BYLINE: By Anna Moe and
            Bo Lie

            SECTION: Section A; Pg. 1

            LENGTH: 953 words

            DATELINE: OSLO

             Norway sent aid to Peru
            on Monday.

             It will send
            more.

            LOAD-DATE: March 4, 2024

            LANGUAGE: ENGLISH

            GRAPHIC: PHOTO: A ship

            PUBLICATION-TYPE: Newspaper

                         Copyright 2024 The Fjord Company
                               All Rights Reserved


                                           2 of 2 DOCUMENTS


                                           La Costa

                                         2 March 2024

            HEADLINE: Peru thanks Norway

            LENGTH: 12 words

            BODY:

            Peru thanked Norway.

            LOAD-DATE: March 5, 2024
            """;

    private static final String CODED = """
            HD  Oslo sends aid
                to Peru
            BY  By Anna Moe
            WC  953 words
            PD  1 March 2024
            ET  10:15
            SN  The Fjord Daily
            SC  FJORD
            PG  3
            LA  English
            CY  (c) 2024 The Fjord Company
            LP
            Norway sent aid to Peru
            on Monday.

            TD
            It will send more.

            Then it will rest.

            CO  fjrd : Fjord Ltd
            IN  i1 : Ships
            NS  gdip : Diplomacy
            RE  norw : Norway
            PUB  The Fjord Company
            AN  Document FJORD00020240301ek3100001
            HD  Peru thanks Norway
            WC  12 words
            PD  2 March 2024
            SN  La Costa
            LA  English
            LP  Peru thanked Norway.
            AN  Document COSTA00020240302ek3100002
            """;

    private static final String BARE = """
            2 documents

            Oslo sends aid to Peru

            By Anna Moe
            953 words
            1 March 2024
            10:15
            The Fjord Daily
            FJORD
            3
            English
            (c) 2024 The Fjord Company

            Norway sent aid to Peru on Monday.

            It will send more.

            Document FJORD00020240301ek3100001

            Peru thanks Norway

            12 words
            2 March 2024
            La Costa
            COSTA
            English
            Copyright 2024. La Costa.

            Peru thanked Norway.

            Document COSTA00020240302ek3100002

            (c) 2024 Keeper of the database
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void newerNexisTellsEachArticle() {
        List<Article> articles = text(UNI);

        assertThat(articles).hasSize(2);
        isFromOslo(
                articles.get(0),
                "Norway sent aid to Peru on Monday.\n\nLength: that is what the minister spoke of.\n\n"
                        + "It will send more.");
        assertThat(articles.get(0).byline()).isEqualTo("Anna Moe and Bo Lie");
        assertThat(articles.get(0).dateline()).isEqualTo("OSLO");
        assertThat(articles.get(0).rights()).isEqualTo("Copyright 2024 The Fjord Company All Rights Reserved");
        assertThat(articles.get(0).id()).isEqualTo(Hashing.of(articles.get(0).text()));
        isFromPeru(articles.get(1));
        assertThat(problems).isEmpty();
    }

    @Test
    void olderNexisTellsEachArticle() {
        List<Article> articles = text(CLASSIC);

        assertThat(articles).hasSize(2);
        isFromOslo(articles.get(0), "Norway sent aid to Peru on Monday.\n\nIt will send more.");
        assertThat(articles.get(0).byline()).isEqualTo("Anna Moe and Bo Lie");
        assertThat(articles.get(0).dateline()).isEqualTo("OSLO");
        assertThat(articles.get(0).rights()).isEqualTo("Copyright 2024 The Fjord Company");
        isFromPeru(articles.get(1));
        assertThat(problems).isEmpty();
    }

    @Test
    void codedFactivaTellsEachArticle() {
        List<Article> articles = text(CODED);

        assertThat(articles).hasSize(2);
        isFromOslo(articles.get(0), "Norway sent aid to Peru on Monday.\n\nIt will send more.\n\nThen it will rest.");
        assertThat(articles.get(0).byline()).isEqualTo("Anna Moe");
        assertThat(articles.get(0).rights()).isEqualTo("(c) 2024 The Fjord Company");
        assertThat(articles.get(0).id()).isEqualTo("FJORD00020240301ek3100001");
        isFromPeru(articles.get(1));
        assertThat(articles.get(1).id()).isEqualTo("COSTA00020240302ek3100002");
        assertThat(articles.get(1).origin()).isEqualTo("t.txt#article 2");
        assertThat(problems).isEmpty();
    }

    @Test
    void bareFactivaTellsEachArticle() {
        List<Article> articles = text(BARE);

        assertThat(articles).hasSize(2);
        isFromOslo(articles.get(0), "Norway sent aid to Peru on Monday.\n\nIt will send more.");
        assertThat(articles.get(0).byline()).isEqualTo("Anna Moe");
        assertThat(articles.get(0).rights()).isEqualTo("(c) 2024 The Fjord Company");
        assertThat(articles.get(0).id()).isEqualTo("FJORD00020240301ek3100001");
        isFromPeru(articles.get(1));
        assertThat(problems).isEmpty();
    }

    @Test
    void anotherNumberOfArticlesThanIsSaidIsReported() {
        assertThat(text(CLASSIC.replace("1 of 2", "1 of 3").replace("2 of 2", "2 of 3")))
                .hasSize(2);
        assertThat(text(BARE.replace("2 documents", "50 documents"))).hasSize(2);
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM099, ProblemCode.DM099);
        assertThat(problems.get(1).detail()).isEqualTo("it says 50, and 2 were found.");
    }

    @Test
    void theSameIsReadFromDocuments() throws IOException {
        for (String export : List.of(UNI, CODED, BARE)) {
            String rtf = "{\\rtf1\\ansi "
                    + export.lines().map(line -> line + "\\par\n").collect(Collectors.joining()) + "}";
            List<Article> expected = text(export);
            List<Article> fromRtf = read(format(DocumentFormat.all(), "rtf"), rtf.getBytes(StandardCharsets.UTF_8));
            List<Article> fromWord = read(format(DocumentFormat.all(), "docx"), docx(export));

            assertThat(fromRtf).hasSize(2);
            assertThat(fromRtf.get(0).title()).isEqualTo(expected.get(0).title());
            assertThat(fromRtf.get(0).published()).isEqualTo("2024-03-01");
            assertThat(fromWord).hasSize(2);
            assertThat(fromWord.get(1).text()).isEqualTo("Peru thanks Norway\n\nPeru thanked Norway.");
        }
    }

    @Test
    void theSameIsReadFromHtml() {
        String nexis = "<html><body>"
                + UNI.lines().map(line -> "<p>" + line + "</p>\n").collect(Collectors.joining()) + "</body></html>";
        String factiva = "<html><body><table>"
                + CODED.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.matches("[A-Z]{2,3}(  .*)?")
                                ? "<tr><td><b>" + line.split(" ")[0] + "</b></td><td>"
                                        + line.replaceFirst("^\\w+ *", "") + "</td></tr>"
                                : "<tr><td></td><td>" + line.strip() + "</td></tr>")
                        .collect(Collectors.joining("\n"))
                + "</table></body></html>";

        assertThat(text(nexis))
                .extracting(Article::title)
                .containsExactly("Oslo sends aid to Peru", "Peru thanks Norway");
        assertThat(text(factiva)).extracting(Article::published).containsExactly("2024-03-01", "2024-03-02");
        assertThat(text(factiva).get(0).title()).isEqualTo("Oslo sends aid to Peru");
    }

    @Test
    void otherTextsAreNoExports() {
        Stream.of(
                        "Oslo acts\n\nNorway sent 300 words of thanks.\n",
                        "Length: 20 metres\nSection: A\n",
                        "HD  is high definition\n",
                        "500 words\n\nA poem.\n",
                        "{\"text\":\"Length: 5 words\\nByline: x\"}",
                        "")
                .forEach(text -> assertThat(fitting(text)).as(text).isEmpty());
    }

    private static void isFromOslo(Article article, String body) {
        assertThat(article.text()).isEqualTo("Oslo sends aid to Peru\n\n" + body);
        assertThat(article.title()).isEqualTo("Oslo sends aid to Peru");
        assertThat(article.published()).isEqualTo("2024-03-01");
        assertThat(article.publisher()).isEqualTo("The Fjord Daily");
        assertThat(article.language()).isEqualTo("en");
    }

    private static void isFromPeru(Article article) {
        assertThat(article.text()).isEqualTo("Peru thanks Norway\n\nPeru thanked Norway.");
        assertThat(article.published()).isEqualTo("2024-03-02");
        assertThat(article.publisher()).isEqualTo("La Costa");
        assertThat(article.byline()).isNull();
    }

    private static byte[] docx(String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            String paragraphs = lines.lines()
                    .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
                    .collect(Collectors.joining());
            zip.write(
                    ("<w:document xmlns:w=\"urn:w\">" + paragraphs + "</w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<SourceFormat> fitting(String text) {
        Head head = new Head(text.getBytes(StandardCharsets.UTF_8));
        return ExportFormat.all().stream()
                .filter(format -> format.fits(head) == Fit.YES)
                .toList();
    }

    private static SourceFormat format(List<SourceFormat> formats, String name) {
        return formats.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Article> text(String text) {
        List<SourceFormat> fitting = fitting(text);
        assertThat(fitting).hasSize(1);
        return read(fitting.get(0), text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Article> read(SourceFormat format, byte[] bytes) {
        List<Article> articles = new ArrayList<>();
        Source source = new Source(new ByteArrayInputStream(bytes), new Problems("t.txt", problems::add), Map.of());
        try (ArticleReader reader = format.open(source)) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                articles.add(reading.article());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return articles;
    }
}
