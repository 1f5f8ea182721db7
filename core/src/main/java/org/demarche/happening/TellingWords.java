package org.demarche.happening;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text by which two reports of one thing can be known: names, numbers, and words with content. */
final class TellingWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}+)*|\\p{N}[\\p{N}.,]*");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
    private static final Pattern FIRST_END = Pattern.compile("[\\p{Ll}\\d\"”)]{2}[.!?](?=\\s)|\\n\\n");
    private static final Pattern END = Pattern.compile("[.!?:\\n\"“”‘]\\s*$");

    /** Words of so many letters are cut to their beginning, so that their endings do not count. */
    private static final int STEM = 6;

    private static final int LONGEST_ARTICLE = 6000;

    private static final Set<String> EMPTY = Set.of(
            ("a an the and or but nor of on in for to with by at from its it their they them his her he she him we us our you"
                            + " your i my me between among against over under about into onto out up down off than then so as"
                            + " if when while where which who whom whose what that this these those be is are was were been"
                            + " being am has have had having do does did will would shall should can could may might must not"
                            + " no also after before during since until till amid such same other another each every any all"
                            + " some more most many much few several both only own just very there here how why because though"
                            + " although however through across around within without via per said say says saying told tell"
                            + " tells added according reported reports statement spokesman spokeswoman spokesperson official"
                            + " officials minister ministry president government country countries state states monday tuesday"
                            + " wednesday thursday friday saturday sunday january february march april june july august"
                            + " september october november december today yesterday tomorrow week month year years day days"
                            + " last next first new news agency mr mrs ms two one")
                    .split(" "));

    private static final Map<String, String> NUMBERS = numbers();

    private TellingWords() {}

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        String[] names = {
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty"
        };
        for (int i = 0; i < names.length; i++) {
            numbers.put(names[i], String.valueOf(i + 2));
        }
        return Map.copyOf(numbers);
    }

    /** The words with content, without their endings, and the numbers. */
    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (!EMPTY.contains(word)) {
                words.add(stem(NUMBERS.getOrDefault(word, word)));
            }
        }
        return words;
    }

    /**
     * The names and numbers that an article gives, after its headline: words with a capital that do not merely begin a
     * sentence, without their endings ("Latvia" and "Latvians" are one), and figures from two on.
     */
    static Set<String> namesIn(String article) {
        String body = body(article);
        Set<String> names = new TreeSet<>();
        for (MatchResult result : WORD.matcher(body).results().toList()) {
            String word = result.group();
            String lower = word.toLowerCase(Locale.ROOT);
            String figure = NUMBERS.getOrDefault(lower, word);
            if (Character.isDigit(figure.charAt(0))) {
                names.add(figure.replaceAll("[.,]+$", ""));
            } else if (Character.isUpperCase(word.charAt(0))
                    && !EMPTY.contains(lower)
                    && !begins(body, result.start())) {
                names.add(stem(lower));
            }
        }
        return names;
    }

    /** The days of the week that an article names. */
    static Set<DayOfWeek> weekdaysIn(String article) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (MatchResult result : WEEKDAY.matcher(body(article)).results().toList()) {
            days.add(DayOfWeek.valueOf(result.group().toUpperCase(Locale.ROOT)));
        }
        return days;
    }

    /** The words with content of an article after its headline. */
    static Set<String> inStory(String article) {
        return of(body(article));
    }

    /** What stands above the first blank line of an article; "" without one. */
    static String headline(String article) {
        int gap = article.indexOf("\n\n");
        return gap > 0 && gap < article.length() / 2 ? article.substring(0, gap) : "";
    }

    /** The first sentence below the headline. */
    static String opening(String article) {
        String body = body(article);
        Matcher end = FIRST_END.matcher(body);
        return end.find() ? body.substring(0, end.end()) : body;
    }

    private static String body(String article) {
        String headline = headline(article);
        String body = headline.isEmpty() ? article : article.substring(headline.length() + 2);
        return body.length() > LONGEST_ARTICLE ? body.substring(0, LONGEST_ARTICLE) : body;
    }

    private static boolean begins(String text, int at) {
        return at == 0 || END.matcher(text.substring(Math.max(0, at - 3), at)).find();
    }

    private static String bare(String word) {
        return word.replaceAll("['’]s$", "");
    }

    private static String stem(String word) {
        String bare = bare(word);
        if (bare.length() > STEM) {
            return bare.substring(0, STEM);
        }
        return bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    /** How much of the smaller set stands in the other, 0 to 1; 0 when one is empty. */
    static double share(Set<String> one, Set<String> other) {
        int least = Math.min(one.size(), other.size());
        return least == 0 ? 0 : common(one, other) / (double) least;
    }

    /** How many words both have. */
    static int common(Set<String> one, Set<String> other) {
        return (int) sum(one, other, word -> 1);
    }

    /** The weights of the words that both have. */
    static double sum(Set<String> one, Set<String> other, ToDoubleFunction<String> weight) {
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        double sum = 0;
        for (String word : smaller) {
            if (larger.contains(word)) {
                sum += weight.applyAsDouble(word);
            }
        }
        return sum;
    }
}
