package org.demarche.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.ingest.ArticleStream;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetInTest {
    private static final String ROWS = "SELECT * FROM (VALUES"
            + " ('a1', 'Oslo acts', 'Norway sent \"aid\" 😀 to Peru on Monday.', DATE '2024-03-01', ['A. Moe', 'B. Li'], 'x'),"
            + " ('a2', NULL, 'Peru signed the treaty with Chile.', NULL, NULL, 'y'),"
            + " ('a3', 'Empty', NULL, NULL, NULL, 'z')"
            + ") t(docid, headline, body, pubdate, authors, section)";

    @TempDir
    private Path parent;

    private Path file;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void make() throws SQLException {
        file = parent.resolve("it's [a] file.parquet");
        Made.sql("COPY (" + ROWS + ") TO " + Duck.text(file) + " (FORMAT parquet)");
    }

    @Test
    void usualNamesAreKnown() {
        List<Article> articles = read(file.toString(), Map.of(), InputStream.nullInputStream());

        assertThat(articles).extracting(Article::id).containsExactly("a1", "a2");
        Article first = articles.get(0);
        assertThat(first.text()).isEqualTo("Oslo acts\n\nNorway sent \"aid\" 😀 to Peru on Monday.");
        assertThat(first.published()).isEqualTo("2024-03-01");
        assertThat(first.byline()).isEqualTo("A. Moe, B. Li");
        assertThat(first.origin()).isEqualTo(file + ":1");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM097, ProblemCode.DM006);
        assertThat(problems.get(0).detail()).contains("text from 'body'").endsWith("left: 'section'.");
        assertThat(problems.get(1).where()).isEqualTo(file + ":3");
    }

    @Test
    void aFolderAndAStreamAreReadAsWell() throws IOException {
        assertThat(read(parent.toString(), Map.of(), InputStream.nullInputStream()))
                .hasSize(2);
        assertThat(read("-", Map.of(), Files.newInputStream(file))).hasSize(2);
    }

    @Test
    void fieldsCanBeSaidByNameAndNumber() {
        List<Article> articles =
                read(file.toString(), Map.of("text", "section+3", "title", "docid"), InputStream.nullInputStream());
        assertThat(articles).extracting(Article::text).contains("a2\n\ny\n\nPeru signed the treaty with Chile.");
        assertThat(read(file.toString(), Map.of("text", "none"), InputStream.nullInputStream()))
                .as("the field that is named wrongly is not guessed")
                .isEmpty();
        assertThat(problems).extracting(Problem::code).contains(ProblemCode.DM018, ProblemCode.DM095);
    }

    @Test
    void bytesAndMomentsAreText() throws SQLException {
        Path made = parent.resolve("other.parquet");
        Made.sql("COPY (SELECT encode('Peru signed the treaty.') AS text, TIMESTAMPTZ '2024-03-01 23:30:00+00' AS date,"
                + " 7::BIGINT AS id) TO " + Duck.text(made) + " (FORMAT parquet)");
        List<Article> articles = read(made.toString(), Map.of(), InputStream.nullInputStream());
        assertThat(articles).extracting(Article::text).containsExactly("Peru signed the treaty.");
        assertThat(articles).extracting(Article::published).containsExactly("2024-03-01");
        assertThat(articles).extracting(Article::id).containsExactly("7");
    }

    @Test
    void aBrokenFileIsToldOfAndTheNextIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path broken = parent.resolve("broken.parquet");
        Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(read(parent.toString(), Map.of(), InputStream.nullInputStream()))
                .hasSize(2);
        assertThat(problems.get(0).code()).isEqualTo(ProblemCode.DM002);
        assertThat(problems.get(0).where()).isEqualTo(broken.toString());
    }

    private List<Article> read(String input, Map<String, String> fields, InputStream standardInput) {
        List<Article> articles = new ArrayList<>();
        try (ArticleStream stream =
                new ArticleStream(List.of(input), null, null, fields, standardInput, problems::add)) {
            stream.forEachRemaining(reading -> articles.add(reading.article()));
        }
        return articles;
    }
}
