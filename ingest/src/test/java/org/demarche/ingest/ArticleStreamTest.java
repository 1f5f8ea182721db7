package org.demarche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.article.Hashing;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Days;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleStreamTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aTextFileIsOneArticle() throws IOException {
        Article article = only(file("a.txt", "One.\r\nTwo.\n"));

        assertThat(article.text()).isEqualTo("One.\r\nTwo.\n");
        assertThat(article.id()).isEqualTo(Hashing.of(article.text())).hasSize(16);
        assertThat(problems).isEmpty();
    }

    @Test
    void theByteOrderMarkIsNotText() throws IOException {
        assertThat(only(file("a.txt", "\uFEFFOne.")).text()).isEqualTo("One.");
        assertThat(only(file("b.txt", "\uFEFFTwo.".getBytes(StandardCharsets.UTF_16LE)))
                        .text())
                .isEqualTo("Two.");
        assertThat(only(file("c.jsonl", "\uFEFF{\"text\":\"x\"}")).text()).isEqualTo("x");
    }

    @Test
    void aSavedPageIsOneArticleWhateverItsName() throws IOException {
        String page = "<!DOCTYPE html><title>Boats</title><nav><a href=/>All news</a></nav><h1>Boats</h1><p>"
                + "Ruritania will send two patrol boats to Grand Fenwick next month, the defence ministry said on Monday "
                + "after talks in the capital, where an agreement was signed.</p>";

        for (String name : List.of("a.html", "b.xhtml", "c", "d.txt")) {
            Article article = only(file(name, page));

            assertThat(article.title()).isEqualTo("Boats");
            assertThat(article.text())
                    .startsWith("Boats\n\nRuritania will send")
                    .endsWith("was signed.");
            assertThat(article.origin()).endsWith(name);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void otherEncodingsAreReadAsWindows() throws IOException {
        Article article = only(file("a.txt", "“Café” — no".getBytes(Charset.forName("windows-1252"))));

        assertThat(article.text()).isEqualTo("“Café” — no");
        assertThat(codes()).containsExactly(ProblemCode.DM003);
    }

    @Test
    void binaryAndEmptyFilesAreNoArticles() throws IOException {
        assertThat(read(file("a.txt", new byte[] {65, 0, 66}), file("b.txt", " \n")))
                .isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM013, ProblemCode.DM006);
    }

    @Test
    void readsEveryFieldOfAJsonLine() throws IOException {
        Article article = only(file(
                "a.jsonl",
                "{\"id\":7,\"text\":\"😀 France\",\"title\":\"T\",\"date\":\"2006-01-13T10:00:00Z\",\"url\":\"u\","
                        + "\"publisher\":\"p\",\"agency\":\"AP\",\"byline\":\"b\",\"language\":\"en\",\"x\":[{}],"
                        + "\"retrieved\":\"2006-01-14T08:00:00Z\",\"dateline\":\"MOSCOW\",\"rights\":\"r\",\"origin\":\"o\","
                        + "\"spans\":[{\"start\":2,\"end\":8,\"role\":\"source\",\"code\":\"FRA\",\"id\":1}]}"));

        assertThat(article)
                .isEqualTo(new Article.Builder("7", "😀 France")
                        .title("T")
                        .published("2006-01-13")
                        .url("u")
                        .publisher("p")
                        .agency("AP")
                        .byline("b")
                        .language("en")
                        .retrieved("2006-01-14T08:00:00Z")
                        .dateline("MOSCOW")
                        .rights("r")
                        .origin("o")
                        .given(List.of(new GivenSpan(new Span(3, 9), "source", "FRA", "1")))
                        .build());
        assertThat(problems).isEmpty();
    }

    @Test
    void aBadLineIsReportedWithItsPlaceAndPassedOver() throws IOException {
        String file = file(
                "a.jsonl",
                "{\"text\":\"one\"}\n{\"text\":\n[1]\n{\"id\":\"x\"}\n{\"text\":5}\n\n{\"text\":\"a\"} b\n"
                        + "{\"id\":[],\"text\":\"a\"}\n{\"text\":\"two\"}");

        assertThat(read(file)).extracting(Article::text).containsExactly("one", "two");
        assertThat(problems.stream()
                        .map(p -> p.where().substring(file.length()) + " " + p.code())
                        .toList())
                .containsExactly(":2:9 DM004", ":3:1 DM004", ":4 DM006", ":5:9 DM005", ":7:15 DM004", ":8:7 DM005");
    }

    @Test
    void badProvenanceAndSpansAreLeftOut() throws IOException {
        Article article = only(file(
                "a.jsonl",
                "{\"text\":\"France\",\"byline\":[\"a\",{\"b\":1}],\"date\":\"yesterday\",\"spans\":[{\"start\":0,"
                        + "\"end\":9},{\"start\":\"0\",\"end\":1},{\"start\":0,\"end\":6,\"role\":\"actor\"},3]}"));

        assertThat(article.byline()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.given()).containsExactly(new GivenSpan(new Span(0, 6), null, null, null));
        assertThat(codes())
                .contains(ProblemCode.DM005, ProblemCode.DM011, ProblemCode.DM012)
                .doesNotContain(ProblemCode.DM004);
    }

    @Test
    void halfCharactersAreReplaced() throws IOException {
        assertThat(only(file("a.jsonl", "{\"text\":\"a\\ud83d b \\ud83d\\ude00\"}"))
                        .text())
                .isEqualTo("a\uFFFD b 😀");
        assertThat(codes()).containsExactly(ProblemCode.DM015);
    }

    @Test
    void jsonFilesMayHoldAListOrOneObject() throws IOException {
        assertThat(read(
                        file("a.json", "[\n {\"text\":\"one\"},\n 3,\n {\"text\":\"two\"}\n]\n"),
                        file("b.json", "{\n  \"text\": \"three\"\n}"),
                        file("c.json", "{\"text\":\"four\"}{\"text\":\"five\"} {")))
                .extracting(Article::text)
                .containsExactly("one", "two", "three", "four", "five");
        assertThat(codes()).containsExactly(ProblemCode.DM004, ProblemCode.DM004);
    }

    @Test
    void foldersAreReadByName() throws IOException {
        Files.createDirectories(folder.resolve("b/.hidden"));
        file("b/.hidden/x.txt", "hidden");
        file("b/.y.txt", "hidden");
        file("b/two.txt", "two");
        file("a.txt", "one");
        file("c.jsonl", "{\"text\":\"three\"}");
        file("d.bin", "other");
        Files.createSymbolicLink(folder.resolve("b/loop"), folder);

        assertThat(read(folder.toString())).extracting(Article::text).containsExactly("one", "two", "three");
        assertThat(problems).isEmpty();
    }

    @Test
    void aFolderWithNothingToReadIsReported() throws IOException {
        file("d.bin", "other");

        assertThat(read(folder.toString())).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM016);
    }

    @Test
    void missingFilesAndWebPagesAreReportedAndTheRestIsRead() throws IOException {
        assertThat(read("none.txt", "http://localhost:1/x", "http://no address", file("a.txt", "one")))
                .hasSize(1);
        assertThat(codes()).containsExactly(ProblemCode.DM001, ProblemCode.DM121, ProblemCode.DM120);
    }

    @Test
    void pagesAndFeedsOnTheWebAreFetched() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String feed = "<rss><channel><item><title>France met Spain</title></item></channel></rss>";
            byte[] body = feed.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/feed");
            exchange.sendResponseHeaders(path.equals("/feed") ? 200 : path.equals("/moved") ? 302 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://localhost:" + server.getAddress().getPort();
            Article article = only(host + "/moved");
            assertThat(article.text()).isEqualTo("France met Spain");
            assertThat(article.url()).isEqualTo(host + "/feed");
            assertThat(article.retrieved()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(read(host + "/none")).isEmpty();
            assertThat(problems.get(0).message()).contains("the server answered 404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        Path file = folder.resolve("a.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        }

        byte[] packed = Files.readAllBytes(file);
        String broken = file("c.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));

        assertThat(read(file.toString(), file("b.txt.gz", "not packed"), file("packed", packed)))
                .extracting(Article::text)
                .containsExactly("x", "not packed", "x");
        assertThat(codes()).as("x is there twice").containsExactly(ProblemCode.DM009);
        problems.clear();
        assertThat(read(broken)).isEmpty();
        assertThat(codes()).containsExactly(ProblemCode.DM002);
    }

    @Test
    void jsonLinesAreSeenWhateverTheNameOfTheFile() throws IOException {
        assertThat(read(file("a.txt", "{\"id\":\"1\",\"text\":\"x\"}\n{\"text\":\"y\"}\n")))
                .extracting(Article::text)
                .containsExactly("x", "y");
        assertThat(only(file("b.txt", "{brackets} begin this text.")).text()).startsWith("{brackets}");
    }

    @Test
    void standardInputIsJsonLinesWhenItBeginsWithABrace() {
        assertThat(standardInput(" \n{\"text\":\"x\"}\n", "auto"))
                .extracting(Article::text)
                .containsExactly("x");
        assertThat(standardInput("France.", "auto")).extracting(Article::text).containsExactly("France.");
        assertThat(standardInput("{x}", "text")).extracting(Article::text).containsExactly("{x}");
    }

    @Test
    void theGivenDayIsForArticlesWithoutOne() throws IOException {
        String file = file("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\",\"date\":\"2001\"}");
        ArticleStream stream = new ArticleStream(
                List.of(file), null, "2006-01-13", Map.of(), InputStream.nullInputStream(), problems::add);

        assertThat(drain(stream)).extracting(Article::published).containsExactly("2006-01-13", "2001");
    }

    @Test
    void theSameIdTwiceIsReported() throws IOException {
        assertThat(read(file("a.jsonl", "{\"id\":1,\"text\":\"a\"}\n{\"id\":\"1\",\"text\":\"b\"}")))
                .hasSize(2);
        assertThat(codes()).containsExactly(ProblemCode.DM009);
    }

    @Test
    void longTextsAreRead() throws IOException {
        String sentence = "France met Spain. ";
        String text = sentence.repeat(20_000_000 / sentence.length());

        assertThat(only(file("a.txt", text)).text()).hasSameSizeAs(text);
        assertThat(only(file("b.jsonl", "{\"text\":\"" + text + "\"}")).text()).hasSameSizeAs(text);
        assertThat(read(file("c.txt", text + text))).isEmpty();
        assertThat(codes()).contains(ProblemCode.DM007);
    }

    @ParameterizedTest
    @CsvSource({
        "2006, 2006",
        "2006-01, 2006-01",
        "2006-01-13, 2006-01-13",
        "20060113, 2006-01-13",
        "2006-01-13 10:00, 2006-01-13",
        "2006-01-13T10:00:00+02:00, 2006-01-13",
        "2006-02-30, ",
        "2006-13, ",
        "13.1.2006, ",
        "2006-01-13x, ",
        "2006T10, ",
    })
    void understandsDays(String words, String day) {
        assertThat(Days.parse(words).orElse(null)).isEqualTo(day);
    }

    private Article only(String input) {
        List<Article> articles = read(input);
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    private List<Article> read(String... inputs) {
        return drain(
                new ArticleStream(List.of(inputs), null, null, Map.of(), InputStream.nullInputStream(), problems::add));
    }

    private List<Article> standardInput(String content, String kind) {
        InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return drain(new ArticleStream(
                List.of("-"), SourceFormats.named(kind).orElse(null), null, Map.of(), in, problems::add));
    }

    private static List<Article> drain(ArticleStream stream) {
        List<Article> articles = new ArrayList<>();
        stream.forEachRemaining(reading -> articles.add(reading.article()));
        return articles;
    }

    private List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void articlesGetTheirLanguage() throws IOException {
        String german = "Die beiden Minister trafen sich am Montag im Hafen und sagten, dass sie nicht bleiben werden.";

        assertThat(only(file("a.txt", german)).language()).isEqualTo("de");
        assertThat(only(file("b.txt", "OK")).language()).isNull();
        assertThat(only(file("c.jsonl", "{\"text\":\"OK\",\"language\":\"en-US\"}"))
                        .language())
                .isEqualTo("en");
    }
}
