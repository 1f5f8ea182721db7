package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets of words that stand for one another: {@code !PERSON! = MAN, MEN, WOMAN}. */
final class Macros {
    private static final Pattern DEFINITION = Pattern.compile("!([^!\\s]+)!\\s*=(.*)");
    private static final Pattern USE = Pattern.compile("!([^!\\s_]+)!");

    private static final int MOST_IN_A_PHRASE = 3;

    private final Map<String, List<String>> words = new HashMap<>();

    /** A phrase whose macros cannot be put in place. */
    static final class BrokenMacroException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenMacroException(String message) {
            super(message);
        }
    }

    /** Takes up a definition; false when the line is none. */
    boolean define(String line) throws BrokenMacroException {
        Matcher definition = DEFINITION.matcher(line);
        if (!definition.matches()) {
            return false;
        }
        List<String> set = new ArrayList<>();
        for (String word : definition.group(2).split(",")) {
            if (!word.isBlank()) {
                set.add(word.strip());
            }
        }
        if (set.isEmpty() || definition.group(2).indexOf('!') >= 0) {
            throw new BrokenMacroException("'!" + definition.group(1) + "!' is given no words, or a macro among them");
        }
        words.put(definition.group(1), set);
        return true;
    }

    /** The phrase once for each word of each macro in it, in the order of the sets. */
    List<String> expand(String phrase) throws BrokenMacroException {
        if (phrase.indexOf('!') < 0) {
            return List.of(phrase);
        }
        Matcher use = USE.matcher(phrase);
        if (!use.find()) {
            throw new BrokenMacroException("'" + phrase + "' has a '!' without its other one");
        }
        if (isLetter(phrase, use.start() - 1) && isLetter(phrase, use.end())) {
            throw new BrokenMacroException("'" + use.group() + "' stands inside a word in '" + phrase + "'");
        }
        if (USE.matcher(phrase).results().count() > MOST_IN_A_PHRASE) {
            throw new BrokenMacroException("'" + phrase + "' has more than " + MOST_IN_A_PHRASE + " macros");
        }
        List<String> set = words.get(use.group(1));
        if (set == null) {
            throw new BrokenMacroException("'" + use.group() + "' is not defined above this line");
        }
        List<String> expanded = new ArrayList<>();
        for (String word : set) {
            expanded.addAll(expand(phrase.substring(0, use.start()) + word + phrase.substring(use.end())));
        }
        return expanded;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
