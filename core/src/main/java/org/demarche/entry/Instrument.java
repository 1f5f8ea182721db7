package org.demarche.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is.
 *
 * @param family one word for those that can be the same paper, or null where any paper can be meant ("agreement")
 * @param subject what its own words say that it is on: "peace" of a peace treaty
 * @param words as it stands in the text
 */
record Instrument(@Nullable String family, Set<String> subject, String words) {
    private static final String CEASEFIRE = "ceasefire";

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("treaty", "treaty"),
            Map.entry("convention", "treaty"),
            Map.entry("charter", "treaty"),
            Map.entry("memorandum", "memorandum"),
            Map.entry("memoranda", "memorandum"),
            Map.entry("mou", "memorandum"),
            Map.entry("letter", "memorandum"),
            Map.entry(CEASEFIRE, CEASEFIRE),
            Map.entry("cessation", CEASEFIRE),
            Map.entry("pause", CEASEFIRE),
            Map.entry("covenant", "treaty"),
            Map.entry("contract", "contract"),
            Map.entry("protocol", "protocol"),
            Map.entry("declaration", "declaration"),
            Map.entry("communique", "declaration"),
            Map.entry("communiqué", "declaration"),
            Map.entry("statement", "declaration"),
            Map.entry("roadmap", "roadmap"),
            Map.entry("plan", "roadmap"),
            Map.entry("resolution", "resolution"));

    private static final Set<String> ANY = Set.of(
            "agreement",
            "deal",
            "accord",
            "pact",
            "arrangement",
            "document",
            "settlement",
            "compromise",
            "paper",
            "text",
            "commitment",
            "pledge",
            "promise",
            "package",
            "talk",
            "negotiation",
            "compact",
            "entente",
            "exchange",
            "framework",
            "understanding");

    /** Reads the words for an agreement. */
    static Instrument of(String phrase) {
        List<String> words = Words.of(phrase.split("\\s+(?:of|on|for|with|to)\\s+", 2)[0]);
        String head = words.isEmpty() ? "" : words.get(words.size() - 1);
        String family = FAMILIES.get(head);
        boolean ceasefire = CEASEFIRE.equals(family);
        Set<String> subject = new LinkedHashSet<>(ceasefire ? Set.of(CEASEFIRE) : Words.subject(phrase));
        subject.removeAll(ANY);
        if (!ceasefire) {
            subject.remove(head);
        }
        boolean known = family != null || ANY.contains(head) || head.isEmpty();
        return new Instrument(known ? family : head, subject, phrase);
    }
}
