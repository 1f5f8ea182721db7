package org.demarche.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a dictionary holds. */
public enum DictionaryKind {
    ACTORS,
    AGENTS,
    DISCARDS,
    /** Verbs, issues, or no dictionary at all. */
    OTHER;

    private static final Pattern AGENT = Pattern.compile(".*\\[\\s*(~[^\\]]*|[^\\]]*~\\s*)[\\]}].*");
    private static final Pattern ACTOR = Pattern.compile(".*\\[[^~\\]]*\\].*");
    private static final Pattern VERB = Pattern.compile("(---|- |&).*");
    private static final Pattern ISSUE = Pattern.compile("<ISSUE.*");
    private static final Pattern DISCARD = Pattern.compile("^[\\p{L}\\p{N}+][^\\[\\]{}=<>]*$");

    /** Known by the lines: agents have codes with '~', verbs have patterns, discards have no codes. */
    static DictionaryKind of(List<DictionaryLine> lines) {
        long agents = count(lines, AGENT);
        long actors = count(lines, ACTOR);
        if (agents == 0 && (count(lines, VERB) * 4 > actors + 1 || count(lines, ISSUE) > 0)) {
            return OTHER;
        }
        if (agents > 0 || actors > 0) {
            return agents >= actors ? AGENTS : ACTORS;
        }
        return count(lines, DISCARD) > 0 ? DISCARDS : OTHER;
    }

    private static long count(List<DictionaryLine> lines, Pattern pattern) {
        return lines.stream().filter(l -> pattern.matcher(l.text()).matches()).count();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
