package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences, each with all the coded records that a reader would make of it: who did what to whom. */
class ActsTest {
    private static final Coder CODER = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(false));

    /** A line of the table: records as "KEN>UGA 111", with semicolons between them, or "none"; and the sentence. */
    private record Line(String records, String text) {
        static Line of(String line) {
            int tab = line.indexOf('\t');
            return new Line(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    private static List<Line> lines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActsTest.class.getResourceAsStream("acts.tsv")), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(@Nullable Actor actor) {
        return actor == null ? "-" : Objects.requireNonNullElse(actor.code(), "---");
    }

    private static String records(String text) {
        String found = CODER.code(Article.of("a", text)).records().stream()
                .filter(r -> r.cameo() != null)
                .map(r -> code(r.source()) + ">" + code(r.target()) + " " + r.cameo())
                .sorted()
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? "none" : found;
    }

    @TestFactory
    Stream<DynamicTest> sentencesGiveTheRecordsThatAReaderWouldMake() {
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.text(), () -> assertThat(records(line.text())).isEqualTo(line.records())));
    }
}
