package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of more than one word by their last word, which a person's name has for surname. Immutable. */
final class Surnames {
    private final Map<String, List<String>> bySurname = new HashMap<>();

    /** @param names folded names, also of others than people */
    Surnames(List<String> names) {
        for (String name : names.stream().sorted().toList()) {
            int space = name.lastIndexOf(' ');
            if (space > 0) {
                bySurname
                        .computeIfAbsent(name.substring(space + 1), key -> new ArrayList<>(2))
                        .add(name);
            }
        }
    }

    /** The names that end with a folded surname, sorted. */
    List<String> names(String surname) {
        return bySurname.getOrDefault(surname, List.of());
    }
}
