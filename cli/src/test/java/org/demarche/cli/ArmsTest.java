package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.register.ArmsSides;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences with all the arms transfers that a reader would take from them. */
class ArmsTest {
    private static final Coder CODER = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(false));
    private static final List<String> NAMES =
            List.of("item", "items", "number", "designation", "category", "condition", "order_date", "delivery_date");

    private static String side(@Nullable Actor actor) {
        return actor == null ? "-" : Objects.requireNonNullElse(actor.code(), "---");
    }

    private static String shown(CodedRecord record) {
        Optional<ArmsSides> sides = ArmsSides.of(record);
        List<String> parts = new ArrayList<>();
        parts.add(sides.map(s -> side(s.supplier()) + ">" + side(s.recipient())).orElse("?"));
        parts.add(record.cameo() == null ? "(" + record.wouldBe() + ")" : record.cameo());
        Map<String, Object> attributes = record.attributes();
        parts.add(String.valueOf(attributes.getOrDefault("stage", "-")));
        NAMES.stream()
                .filter(attributes::containsKey)
                .map(name -> name + "=" + attributes.get(name))
                .forEach(parts::add);
        if (attributes.get("amount") instanceof Map<?, ?> amount) {
            parts.add("amount=" + amount.get("text"));
        }
        return String.join(" ", parts);
    }

    private static String records(String text) {
        String found = CODER.code(Article.of("a", text).publishedOn("2020-06-01")).records().stream()
                .filter(record -> record.kinds().contains(Kind.ARMS))
                .map(ArmsTest::shown)
                .sorted()
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? "none" : found;
    }

    @TestFactory
    Stream<DynamicTest> sentencesGiveTheTransfersThatAReaderWouldTake() throws IOException {
        List<String[]> rows;
        try (InputStream in = Objects.requireNonNull(ArmsTest.class.getResourceAsStream("arms.tsv"), "arms.tsv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
        assertThat(rows).hasSizeGreaterThan(40);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[1], () -> assertThat(records(row[1])).isEqualTo(row[0])));
    }
}
