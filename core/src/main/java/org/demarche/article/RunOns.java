package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;

/**
 * Sentences that feeds run together without a mark between them, as they do with a line under a headline and the report
 * itself: "... driven out of their homes A spokesman for the army said ...". They are told by a word that is written in a
 * capital only where a sentence begins, between words in small letters. What reads like a title of a work stays whole.
 */
final class RunOns {
    /** How many words must stand before and behind for both to be sentences. */
    private static final int LEAST_WORDS = 5;

    /** Words in a capital that are no name and begin sentences. */
    private static final Set<String> OPENERS = Set.of(
            "The",
            "A",
            "An",
            "In",
            "As",
            "After",
            "Before",
            "He",
            "She",
            "It",
            "They",
            "But",
            "When",
            "While",
            "With",
            "For",
            "At",
            "On",
            "This",
            "These",
            "Those",
            "His",
            "Her",
            "Its",
            "Their",
            "We",
            "You",
            "If",
            "Since",
            "Despite",
            "Following",
            "During",
            "Although",
            "Amid",
            "Two",
            "Three",
            "Four",
            "Six",
            "Seven",
            "Eight",
            "Nine",
            "Ten",
            "Police",
            "Officials",
            "Authorities",
            "Doctors",
            "Children",
            "Protesters",
            "Residents",
            "Workers",
            "Scientists",
            "Experts",
            "Researchers",
            "Students",
            "Lawyers",
            "Prosecutors",
            "Investigators",
            "Firefighters",
            "Lawmakers",
            "Campaigners",
            "Critics",
            "Analysts",
            "Economists",
            "Ministers",
            "Politicians",
            "Voters",
            "Former",
            "Senior",
            "Immigration",
            "Families",
            "Women",
            "Men",
            "People",
            "Thousands",
            "Hundreds",
            "Dozens",
            "Millions",
            "Almost",
            "Nearly",
            "About",
            "Around");

    /** Openers that may stand before a name in a capital: "As Russia's troops". */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "As", "After", "Before", "But", "When", "While", "If", "Since", "Despite", "Following", "Although", "Amid");

    /** Words that no sentence ends with. */
    private static final Set<String> NO_END = Set.of(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "with",
            "by",
            "from",
            "and",
            "or",
            "but",
            "as",
            "that",
            "which",
            "who",
            "whose",
            "when",
            "while",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
            "might",
            "must",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "this",
            "these",
            "those",
            "about",
            "into",
            "over",
            "under",
            "between",
            "against",
            "among",
            "than",
            "called",
            "named",
            "titled",
            "entitled",
            "say",
            "says",
            "said",
            "film",
            "novel",
            "book",
            "song",
            "album",
            "play",
            "series",
            "show",
            "movie",
            "musical",
            "opera",
            "poem",
            "game",
            "newspaper",
            "magazine",
            "website",
            "podcast",
            "then",
            "not",
            "if",
            "because",
            "via",
            "per",
            "versus",
            "s");

    /** How far words of one sentence are looked for. */
    private static final int WINDOW = 400;

    private static final Pattern SEAM = Pattern.compile(
            "(?<=[\\p{L}\\p{N}\"\u201d\u2019')%])[ \\t]{1,3}(?<opener>\\p{Lu}\\p{Ll}{0,14})[ \\t]{1,3}(?<next>[\\p{L}\\p{N}])");
    private static final Pattern BEFORE =
            Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]{0,40})[\"\u201d\u2019')%]?$");
    private static final Pattern END = Pattern.compile("[.!?:;][\"\u201d\u2019')]*\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]*");

    private RunOns() {}

    /** The passage in pieces that are sentences of their own; the passage itself where nothing is run together. */
    static List<Span> pieces(String text, Span passage) {
        List<Span> pieces = new ArrayList<>();
        int from = passage.start();
        Matcher seam = SEAM.matcher(text).region(passage.start(), passage.end()).useTransparentBounds(true);
        int at = passage.start();
        while (at < passage.end() && seam.region(at, passage.end()).find()) {
            int blank = seam.start();
            int start = seam.start("opener");
            if (isSeam(text.substring(Math.max(from, blank - 42), blank), seam)
                    && isSentence(text, Math.max(from, blank - WINDOW), blank, true)
                    && isSentence(text, start, Math.min(passage.end(), start + WINDOW), false)) {
                pieces.add(new Span(from, blank));
                from = start;
            }
            at = start;
        }
        pieces.add(new Span(from, passage.end()));
        return pieces;
    }

    private static boolean isSeam(String words, Matcher seam) {
        Matcher before = BEFORE.matcher(words);
        if (!before.find()) {
            return false;
        }
        String word = before.group(1);
        String opener = seam.group("opener");
        boolean small = !Character.isUpperCase(word.charAt(0)) && !NO_END.contains(word);
        boolean name = Character.isUpperCase(seam.group("next").charAt(0));
        return small && OPENERS.contains(opener) && (!name || BEFORE_NAMES.contains(opener));
    }

    /** True where enough words stand between the seam and the nearest mark that ends a sentence. */
    private static boolean isSentence(String text, int from, int to, boolean last) {
        String part = text.substring(from, to);
        Matcher end = END.matcher(part);
        int cut = last ? 0 : part.length();
        while (end.find()) {
            cut = end.end();
            if (!last) {
                break;
            }
        }
        String sentence = last ? part.substring(cut) : part.substring(0, cut);
        return WORD.matcher(sentence).results().limit(LEAST_WORDS).count() == LEAST_WORDS;
    }
}
