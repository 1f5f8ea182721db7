package org.demarche.dictionary;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of tables after the files that they are made of; none takes the place of a shipped table or of another. */
final class TableNames {
    /** The shipped tables of actors/, whose names a table of the user's must not have. */
    private static final Set<String> SHIPPED = Set.of(
            "companies",
            "figures",
            "groups",
            "institutions",
            "legislators",
            "media",
            "officials-asia-africa",
            "officials-europe-americas",
            "organisations",
            "people",
            "peoples",
            "regions",
            "states");

    private static final String AGENTS = "agents";

    private final Set<String> used = new HashSet<>(SHIPPED);

    /** The path of a table within the folder. */
    String of(Path file, DictionaryKind kind) {
        String stem = stem(file);
        if (kind == DictionaryKind.AGENTS) {
            return "actors/" + unused(AGENTS + "-" + stem) + ".tsv";
        }
        return "actors/" + unused(stem.startsWith(AGENTS) ? "names-" + stem : stem) + ".tsv";
    }

    private String unused(String name) {
        String free = used.contains(name) ? name + "-imported" : name;
        for (int i = 2; !used.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String bare = name.replaceAll("\\.(txt|actors|agents|dat|options|tsv|csv)", "");
        String clean = bare.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return clean.isEmpty() ? "dictionary" : clean;
    }
}
