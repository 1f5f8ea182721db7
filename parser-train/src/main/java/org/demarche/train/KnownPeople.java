package org.demarche.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of public people in a codebook, by the state that their code begins with. */
final class KnownPeople {
    private static final Pattern NAME = Pattern.compile(
            "(?!(King|Queen|Pope|Prince|Princess|Emir|Sheikh|Sultan|Ayatollah|General|Crown|Grand|Mullah|Lord|Sir) )"
                    + "\\p{Lu}.* \\p{Lu}[\\p{L}'-]*\\p{Ll}");

    private final Map<String, List<String>> byState = new LinkedHashMap<>();

    private KnownPeople() {}

    static KnownPeople none() {
        return new KnownPeople();
    }

    /** Reads the people of the codebook in a folder: those with a name of several words. */
    static KnownPeople of(Path codebook) {
        KnownPeople people = new KnownPeople();
        try {
            for (String line : Files.readAllLines(codebook.resolve("actors/people.tsv"))) {
                String[] fields = line.split("\t", -1);
                if (fields.length > 2
                        && fields[2].equals("person")
                        && NAME.matcher(fields[0]).matches()) {
                    people.add(fields[1].substring(0, 3), fields[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    private void add(String state, String name) {
        List<String> names = byState.computeIfAbsent(state, key -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** Names of people of a state; may be empty. */
    List<String> of(String state) {
        return byState.getOrDefault(state, List.of());
    }
}
