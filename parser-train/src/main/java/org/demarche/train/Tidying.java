package org.demarche.train;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes print of an expanded template: spaces, commas, articles, capitals, quotation marks and dashes. */
final class Tidying {
    private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\d.])([Aa])n? (?=([\"“]?)([A-Za-z0-9.-]+))");
    private static final Pattern YOU = Pattern.compile(
            "(?i:one|once|uni[tvocqfl]|unanim|us[ei]|usual|u\\.|eu|ug|ur[au]|uk|uae).*|U[NS][A-Z]*|USS");
    private static final Pattern WE = Pattern.compile("\"(?:We|[^\"]*, we) [^\"]*\"");
    private static final Pattern SPELLED =
            Pattern.compile("(?!NATO)[FHLMNRSX](-\\d+|[A-Z]{1,4})|8.*|1[18](\\b.*)?|hour.*|honest.*|heir.*");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "as", "with", "over", "from");

    private Tidying() {}

    /** A sentence as news agencies print it. */
    static String sentence(String raw, Random random) {
        return print(spaced(raw), random);
    }

    /** A headline: mostly plain, sometimes with a capital to each word. */
    static String headline(String raw, Random random) {
        String text = print(spaced(raw), random);
        return random.nextInt(3) == 0 ? titleCase(text) : text;
    }

    private static String print(String text, Random random) {
        String out = capital(articles(ours(text)));
        if (random.nextInt(6) == 0) {
            out = out.replaceAll("\"(?=[\\w$])", "“").replace('"', '”').replace('\'', '’');
        }
        return switch (random.nextInt(3)) {
            case 0 -> out;
            case 1 -> out.replace(" -- ", " - ");
            default -> out.replace(" -- ", " — ");
        };
    }

    /** Who speaks of "we" speaks of "our". */
    private static String ours(String text) {
        return WE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group().replace(" its ", " our ")));
    }

    /** Mends spaces and commas that met where parts were joined. */
    static String spaced(String raw) {
        return raw.replaceAll("\\s+", " ")
                .replaceAll(" +([,.;:?!])(?!\\d)", "$1")
                .replaceAll(",(\\s*,)+", ",")
                .replaceAll(",+([.;:?)])", "$1")
                .replaceAll(", --", " --")
                .replaceAll("-- ,", "--")
                .replaceAll(",(?=\\w{2})(?!\\d)", ", ")
                .replaceAll("\\b(U\\.S|U\\.N|a\\.m|p\\.m)\\.\\.", "$1.")
                .replaceAll("([a-z.]s)'s\\b", "$1'")
                .strip();
    }

    /** Puts "a" or "an" as the next word sounds. */
    static String articles(String text) {
        Matcher matcher = ARTICLE.matcher(text);
        return matcher.replaceAll(m -> Matcher.quoteReplacement(m.group(1) + (soundsVowel(m.group(3)) ? "n " : " ")));
    }

    private static boolean soundsVowel(String word) {
        return SPELLED.matcher(word).matches()
                || "aeiouAEIOU".indexOf(word.charAt(0)) >= 0
                        && !YOU.matcher(word).matches();
    }

    /** Makes the first letter a capital. */
    static String capital(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return text.substring(0, i) + Character.toUpperCase(c) + text.substring(i + 1);
            }
        }
        return text;
    }

    private static String titleCase(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean small = out.length() > 0 && SMALL.contains(word.toLowerCase(Locale.ROOT));
            out.append(out.length() == 0 ? "" : " ").append(small ? word : capital(word));
        }
        return out.toString();
    }
}
