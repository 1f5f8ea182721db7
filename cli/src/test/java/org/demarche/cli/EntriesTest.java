package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.entry.Apart;
import org.demarche.entry.Entry;
import org.demarche.entry.EntryJoiner;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.Quote;
import org.demarche.record.Status;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reports that must come together in one entry, and those that must not. */
class EntriesTest {
    private static final Origin ORIGIN = new Origin("demarche", "parser", "codebook", "1", "abcd");
    private static final Coder CODER = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(false));

    /** A line of the table: one record. */
    private record Line(
            String title,
            boolean coded,
            String entry,
            String stage,
            Kind kind,
            String published,
            String source,
            String target,
            Status status,
            Map<String, String> attributes,
            String text,
            int number) {

        static Line of(String line, int number) {
            String[] cells = line.split("\t", -1);
            Map<String, String> attributes = new LinkedHashMap<>();
            for (String pair : cells[9].split("\\|")) {
                if (!pair.isEmpty()) {
                    attributes.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
            return new Line(
                    cells[0],
                    cells[1].equals("yes"),
                    cells[2],
                    cells[3],
                    Kind.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                    cells[5],
                    cells[6],
                    cells[7],
                    Status.valueOf(cells[8].toUpperCase(Locale.ROOT)),
                    attributes,
                    cells[10],
                    number);
        }

        String id() {
            return "r" + number;
        }

        Article article() {
            return Article.of("a-" + id(), text).publishedOn(published);
        }

        CodedRecord record() {
            Quote all = new Quote(new Span(0, text.length()), text);
            Map<String, Object> kept = new LinkedHashMap<>();
            attributes.forEach((name, value) -> {
                if (!List.of("date", "rule", "group").contains(name)) {
                    kept.put(name, value(name, value));
                }
            });
            String rule = kind == Kind.ARMS ? "cooperate.mil.sell_arms_to" : "any.rule";
            return new CodedRecord(
                    id(),
                    attributes.getOrDefault("group", "g-" + number),
                    0,
                    all,
                    List.of(),
                    all,
                    List.of(Kind.EVENT, kind),
                    actor(source),
                    actor(target),
                    false,
                    status.unreal() ? null : "057",
                    status.unreal() ? "057" : null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    status,
                    "past",
                    "simple",
                    date(),
                    null,
                    null,
                    false,
                    null,
                    List.of(),
                    kept,
                    attributes.getOrDefault("rule", rule),
                    1);
        }

        private static Object value(String name, String value) {
            if (name.equals("assets")) {
                return List.of(value.split("\\+"));
            }
            return name.equals("number") ? Integer.valueOf(value) : value;
        }

        private @Nullable EventDate date() {
            String date = attributes.getOrDefault("date", published);
            if (date.equals("-")) {
                return null;
            }
            return new EventDate(date, date, null, "day", attributes.containsKey("date") ? "text" : "publication");
        }

        private @Nullable Actor actor(String code) {
            return code.equals("-")
                    ? null
                    : new Actor(new Span(0, 1), code, code, code.substring(0, 3), List.of(), null, List.of());
        }
    }

    private static Map<String, List<Line>> cases() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EntriesTest.class.getResourceAsStream("entries.tsv")),
                StandardCharsets.UTF_8))) {
            Map<String, List<Line>> cases = new LinkedHashMap<>();
            List<String> lines =
                    in.lines().filter(line -> !line.startsWith("#")).toList();
            for (int i = 0; i < lines.size(); i++) {
                Line line = Line.of(lines.get(i), i);
                cases.computeIfAbsent(line.title(), title -> new ArrayList<>()).add(line);
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table wants: "stage: articles" of each entry. */
    private static List<String> wanted(List<Line> lines) {
        Map<String, List<Line>> entries = lines.stream().collect(Collectors.groupingBy(Line::entry));
        return entries.values().stream()
                .map(records -> shown(
                        records.get(0).stage(),
                        records.stream().map(line -> line.article().id())))
                .sorted()
                .toList();
    }

    private static List<String> found(List<Entry> entries) {
        return entries.stream()
                .map(entry -> shown(
                        Objects.requireNonNullElse(entry.stage(), ""),
                        entry.steps().stream()
                                .flatMap(step -> step.records().stream())
                                .map(citation -> citation.article())))
                .sorted()
                .toList();
    }

    private static String shown(String stage, Stream<String> articles) {
        return stage + ": " + articles.collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Entry> joined(List<Line> lines) {
        return joined(lines, Apart.NONE);
    }

    private static List<Entry> joined(List<Line> lines, Apart apart) {
        EntryJoiner joiner = new EntryJoiner(EntryJoiner.KINDS, apart);
        Map<String, List<Line>> articles = new LinkedHashMap<>();
        for (Line line : lines) {
            articles.computeIfAbsent(line.attributes().getOrDefault("group", line.id()), id -> new ArrayList<>())
                    .add(line);
        }
        for (List<Line> same : articles.values()) {
            same.sort(Comparator.comparingInt(Line::number));
            joiner.add(same.get(0).article(), same.stream().map(Line::record).toList(), ORIGIN);
        }
        return joiner.join();
    }

    /** Records of a group stand in the article of the first. */
    private static List<Line> inArticles(List<Line> lines) {
        Set<String> groups = new HashSet<>();
        return lines.stream()
                .filter(line -> groups.add(line.attributes().getOrDefault("group", line.id())))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> recordsComeTogetherAsAReaderWouldPutThem() {
        return cases().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(found(joined(one.getValue()))).isEqualTo(wanted(inArticles(one.getValue())))));
    }

    @TestFactory
    Stream<DynamicTest> textsComeTogetherAsAReaderWouldPutThem() {
        return cases().entrySet().stream()
                .filter(one -> one.getValue().get(0).coded())
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    List<Line> lines = inArticles(one.getValue());
                    EntryJoiner joiner = new EntryJoiner(List.of(lines.get(0).kind()), Apart.NONE);
                    lines.forEach(line -> joiner.add(
                            line.article(), CODER.code(line.article()).records(), ORIGIN));
                    assertThat(found(joiner.join())).isEqualTo(wanted(lines));
                }));
    }

    /** One register of all cases: nothing of one case comes to stand in another, in whatever order they are read. */
    @Test
    void theOrderOfTheArticlesChangesNothing() {
        List<Line> lines =
                cases().values().stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        List<Entry> first = joined(lines);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(joined(lines)).isEqualTo(first);
        }
    }

    /** Whatever was joined can be taken apart again, and the reason then says so. */
    @TestFactory
    Stream<DynamicTest> everyJoinCanBeUndone() {
        return cases().entrySet().stream()
                .filter(one ->
                        one.getValue().size() == 2 && wanted(one.getValue()).size() == 1)
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    List<Line> lines = one.getValue();
                    String pair = lines.get(0).id() + " " + lines.get(1).id();
                    List<Entry> entries = joined(lines, Apart.read(List.of(pair), "apart.txt"));

                    assertThat(entries).hasSize(2);
                    assertThat(entries.stream().flatMap(entry -> entry.keptApart().stream()))
                            .singleElement()
                            .satisfies(refused -> assertThat(refused.because()).endsWith("but kept apart by the list"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyJoinHasItsReason() {
        return cases().entrySet().stream()
                .filter(one -> wanted(one.getValue()).size() == 1)
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Entry entry = joined(one.getValue()).get(0);
                    List<String> reasons = entry.records()
                            .map(citation -> citation.because())
                            .distinct()
                            .toList();
                    assertThat(reasons).hasSizeGreaterThan(1).contains("first record");
                    assertThat(reasons)
                            .allMatch(reason -> reason.equals("first record")
                                    || reason.matches("(.*; )?same (parties|supplier|guest) .*; .*"));
                }));
    }
}
