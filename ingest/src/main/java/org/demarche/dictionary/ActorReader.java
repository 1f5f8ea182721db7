package org.demarche.dictionary;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads actor dictionaries. An actor is a name, its synonyms on lines with '+', and codes in brackets behind a name or
 * on lines of their own. Names on lines one below the other, of which only the last has codes, are one actor too.
 */
final class ActorReader {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern CODE = Pattern.compile("\\s*([A-Za-z0-9]+)([\\s<>].*)?");
    private static final Pattern NO_CODE = Pattern.compile("\\s*([-+#])\\1*([\\s<>].*)?");

    private final Refusals refusals;
    private final List<ActorEntry> entries = new ArrayList<>();
    private @Nullable ActorEntry entry;
    private boolean adjacent;

    private ActorReader(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The actors of a dictionary that have a code. */
    static List<ActorEntry> read(List<DictionaryLine> lines, Refusals refusals) {
        ActorReader reader = new ActorReader(refusals);
        for (DictionaryLine line : lines) {
            if (!line.isEmpty()) {
                reader.read(line);
            }
            reader.adjacent = !line.isEmpty();
        }
        reader.close();
        return reader.entries;
    }

    private void read(DictionaryLine line) {
        String text = line.text();
        int open = text.indexOf('[');
        String phrase = (open < 0 ? text : text.substring(0, open)).strip();
        boolean sound = isBalanced(text);
        if (!phrase.isEmpty()) {
            ActorEntry of = entryFor(line, phrase.charAt(0) == '+');
            if (of == null) {
                refusals.add(ProblemCode.DM050, line.number(), "a synonym without a name above it: '" + text + "'.");
                return;
            }
            if (sound) {
                name(of, line, phrase);
            }
        }
        if (!sound) {
            if (entry != null) {
                entry.hasBrackets();
            }
            refusals.add(ProblemCode.DM050, line.number(), "a bracket without its other one: '" + text + "'.");
        } else if (open >= 0) {
            codes(line);
        }
    }

    private static boolean isBalanced(String text) {
        String rest = BRACKETS.matcher(text).replaceAll("");
        return rest.indexOf('[') < 0 && rest.indexOf(']') < 0;
    }

    /** The actor that a name on this line belongs to; null for a synonym of nothing. */
    private @Nullable ActorEntry entryFor(DictionaryLine line, boolean synonym) {
        boolean open = entry != null && !entry.isCoded() && adjacent;
        if (synonym || open) {
            return entry;
        }
        if (line.indented() && line.text().indexOf(']') >= 0 && line.text().indexOf('[') < 0) {
            return entry;
        }
        close();
        entry = new ActorEntry(line.number());
        return entry;
    }

    private void name(ActorEntry of, DictionaryLine line, String phrase) {
        boolean plus = phrase.charAt(0) == '+';
        String words = Phrases.withoutArticle(Phrases.words(plus ? phrase.substring(1) : phrase));
        if (Phrases.areWords(words)) {
            of.add(new ActorEntry.Name(line.number(), words, line.number() != of.line()));
        } else {
            refusals.add(ProblemCode.DM050, line.number(), "'" + phrase + "' is no name.");
        }
    }

    private void codes(DictionaryLine line) {
        if (entry == null) {
            refusals.add(ProblemCode.DM050, line.number(), "a code without a name above it: '" + line.text() + "'.");
            return;
        }
        entry.hasBrackets();
        Matcher brackets = BRACKETS.matcher(line.text());
        while (brackets.find()) {
            code(entry, line.number(), brackets.group(1));
        }
    }

    private void code(ActorEntry of, int line, String written) {
        Matcher code = CODE.matcher(written);
        if (NO_CODE.matcher(written).matches()) {
            refusals.add(ProblemCode.DM054, line, "'[" + written + "]' says that it is no actor.");
        } else if (!code.matches()) {
            refusals.add(ProblemCode.DM050, line, "'[" + written + "]' is not one code.");
        } else {
            try {
                String restriction = code.group(2);
                of.add(new ActorEntry.Coded(
                        line, code.group(1), restriction == null ? Days.ALWAYS : Days.restriction(restriction)));
            } catch (DateTimeException e) {
                refusals.add(ProblemCode.DM051, line, e.getMessage() + ".");
            }
        }
    }

    private void close() {
        ActorEntry done = entry;
        entry = null;
        if (done == null) {
            return;
        }
        if (done.isCoded()) {
            entries.add(done);
        } else {
            done.names().forEach(n -> refusals.add(ProblemCode.DM054, n.line(), "'" + n.words() + "'."));
        }
    }
}
