package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the records of exercises and of statements say beside their codes, with the shipped codebook and parser. */
class ExercisesAndStatementsTest {
    private static final Coder CODER = new Coder(Codebook.shipped(), Shipped.PARSER, new Coder.Options(false));
    private static final List<String> OF_EXERCISES = List.of("name", "participants", "branches", "assets");
    private static final List<String> OF_STATEMENTS =
            List.of("topic", "manner", "anonymous", "stance_words", "comparison");

    private static String code(@Nullable Actor actor) {
        return actor == null || actor.code() == null ? "-" : actor.code();
    }

    private static String value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value instanceof Map<?, ?> parts ? parts.get("text") + " / " + parts.get("than") : String.valueOf(value);
    }

    private static String shown(CodedRecord record, Kind kind) {
        List<String> parts = new ArrayList<>();
        parts.add(code(record.source()) + ">" + code(record.target()));
        parts.add(record.cameo() == null ? "-" : record.cameo());
        if (kind == Kind.STATEMENT) {
            parts.add(String.valueOf(record.stance()));
            parts.add("about=" + String.join(",", record.about()));
        }
        for (String name : kind == Kind.STATEMENT ? OF_STATEMENTS : OF_EXERCISES) {
            if (record.attributes().containsKey(name)) {
                parts.add(name + "=" + value(record.attributes().get(name)));
            }
        }
        return String.join(" ", parts);
    }

    private static String coded(String text, Kind kind) {
        String all = CODER.code(Article.of("a", text)).records().stream()
                .filter(record -> record.kinds().contains(kind))
                .map(record -> shown(record, kind))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "none" : all;
    }

    private static Stream<DynamicTest> rows(String table, Kind kind) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExercisesAndStatementsTest.class.getResourceAsStream(table), table)) {
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(25);
            return rows.stream()
                    .map(row -> DynamicTest.dynamicTest(
                            row[1], () -> assertThat(coded(row[1], kind)).isEqualTo(row[0])));
        }
    }

    @TestFactory
    Stream<DynamicTest> exercises() throws IOException {
        return rows("exercises.tsv", Kind.EXERCISE);
    }

    @TestFactory
    Stream<DynamicTest> statements() throws IOException {
        return rows("statements.tsv", Kind.STATEMENT);
    }
}
