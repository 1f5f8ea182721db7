package org.demarche.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The data that sentences are made from.
 *
 * @param states names of states
 * @param regions names of people, by region
 * @param lists entries of each list
 * @param templates whole sentences
 * @param people names of public people, beside those made up
 */
record PatternData(
        List<State> states,
        Map<String, RegionNames> regions,
        Map<String, List<Piece>> lists,
        List<Template> templates,
        KnownPeople people) {
    private static final String FOLDER = "patterns/";
    private static final List<String> BODY = List.of(
            "statements",
            "appeals",
            "talks",
            "agreements",
            "aid",
            "inquiry",
            "disapproval",
            "threats",
            "protest",
            "force",
            "reduce",
            "coercion",
            "violence",
            "constructions",
            "institutions",
            "ordinary",
            "brief");

    /** A sentence with gaps; headlines are written in their own style. */
    record Template(String source, Piece piece, boolean headline) {}

    static PatternData load() {
        return load(KnownPeople.none());
    }

    static PatternData load(KnownPeople people) {
        List<Template> templates = new ArrayList<>();
        for (String name : BODY) {
            entries(name).forEach(line -> templates.add(new Template(line, TemplateReader.read(line), false)));
        }
        entries("headlines").forEach(line -> templates.add(new Template(line, TemplateReader.read(line), true)));
        return new PatternData(
                entries("states").stream().map(State::of).toList(),
                entries("names").stream()
                        .map(RegionNames::of)
                        .collect(Collectors.toMap(RegionNames::region, Function.identity())),
                readLists(),
                List.copyOf(templates),
                people);
    }

    private static Map<String, List<Piece>> readLists() {
        Map<String, List<Piece>> lists = new LinkedHashMap<>();
        sections("lists")
                .forEach((name, lines) ->
                        lists.put(name, lines.stream().map(TemplateReader::read).toList()));
        return lists;
    }

    /** Paragraphs of a data file, by the name before them. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : entries(file)) {
            if (line.matches("@[A-Za-z_]+:")) {
                current = new ArrayList<>();
                if (sections.putIfAbsent(line.substring(1, line.length() - 1), current) != null) {
                    throw new IllegalArgumentException("twice: " + line);
                }
            } else {
                current.add(line);
            }
        }
        return sections;
    }

    /** Lines of a data file without comments and empty ones. */
    static List<String> entries(String name) {
        try (InputStream in = PatternData.class.getResourceAsStream(FOLDER + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FOLDER + name + ".txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
