package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.dictionary.Macros.BrokenMacroException;
import org.demarche.problem.ProblemCode;

/** Reads agent dictionaries: {@code PHRASE {PLURAL} [~ROLES]}, with macros. */
final class AgentReader {
    private static final Pattern LINE =
            Pattern.compile("([^\\[\\]{}]+)(\\{([^{}\\[\\]]*)\\})?\\s*\\[([^\\[\\]{}]*)\\][^\\[\\]]*");
    private static final Pattern ROLES = Pattern.compile("\\s*~?\\s*([A-Za-z0-9]+)\\s*~?\\s*");

    /**
     * A phrase of a dictionary.
     *
     * @param line where it stands
     * @param phrase lower case, one space between words
     * @param code its roles as written
     * @param several whether it is the plural, or a phrase that has none of its own
     */
    record AgentPhrase(int line, String phrase, String code, boolean several) {}

    private final Refusals refusals;
    private final Macros macros = new Macros();
    private final List<AgentPhrase> phrases = new ArrayList<>();

    private AgentReader(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The phrases of a dictionary, macros put in place, in its order. */
    static List<AgentPhrase> read(List<DictionaryLine> lines, Refusals refusals) {
        AgentReader reader = new AgentReader(refusals);
        for (DictionaryLine line : lines) {
            try {
                if (!line.isEmpty() && !reader.macros.define(line.text())) {
                    reader.read(line);
                }
            } catch (BrokenMacroException e) {
                refusals.add(ProblemCode.DM056, line.number(), e.getMessage() + ".");
            }
        }
        return reader.phrases;
    }

    private void read(DictionaryLine line) throws BrokenMacroException {
        if (line.text().indexOf('[') < 0 && line.text().indexOf(']') < 0) {
            refusals.add(ProblemCode.DM054, line.number(), "'" + line.text() + "'.");
            return;
        }
        Matcher parts = LINE.matcher(line.text());
        Matcher roles = parts.matches() ? ROLES.matcher(parts.group(4)) : null;
        if (roles == null || !roles.matches()) {
            refusals.add(ProblemCode.DM050, line.number(), "not PHRASE [~ROLES]: '" + line.text() + "'.");
            return;
        }
        boolean noPlural = parts.group(3) != null && parts.group(3).isBlank();
        add(line.number(), parts.group(1), roles.group(1), noPlural);
        if (parts.group(3) != null && !noPlural) {
            add(line.number(), parts.group(3), roles.group(1), true);
        }
    }

    private void add(int line, String written, String code, boolean several) throws BrokenMacroException {
        for (String each : macros.expand(written.strip())) {
            String phrase = Phrases.withoutArticle(Phrases.words(each)).toLowerCase(Locale.ROOT);
            if (Phrases.areWords(phrase)) {
                phrases.add(new AgentPhrase(line, phrase, code, several));
            } else {
                refusals.add(ProblemCode.DM050, line, "'" + each + "' is no phrase.");
            }
        }
    }
}
