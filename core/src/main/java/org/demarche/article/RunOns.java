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
            "The", "A", "An", "In", "As", "After", "Before", "He", "She", "It", "They", "But", "When", "While", "With",
            "For", "At", "On", "This", "These", "Those", "His", "Her", "Its", "Their", "We", "You", "If", "Since",
            "Despite", "Following", "During", "Although", "Amid", "Two", "Three", "Four", "Six",
            "Seven", "Eight", "Nine", "Ten", "Police", "Officials", "Authorities", "Doctors", "Children", "Protesters",
            "Residents", "Workers", "Scientists", "Experts", "Researchers", "Students", "Lawyers", "Prosecutors",
            "Investigators", "Firefighters", "Lawmakers", "Campaigners", "Families", "Women",
            "Men", "People", "Thousands", "Hundreds", "Dozens", "Millions", "Almost", "Nearly", "About", "Around");

    /** Openers that may stand before a name in a capital: "As Russia's troops". */
    private static final Set<String> BEFORE_NAMES =
            Set.of("As", "After", "Before", "But", "When", "While", "If", "Since", "Despite", "Following", "Although", "Amid");

    /** Words that no sentence ends with. */
    private static final Set<String> NO_END = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "with", "by", "from", "and", "or", "but", "as",
            "that", "which", "who", "whose", "when", "while", "is", "are", "was", "were", "be", "been", "has", "have",
            "had", "will", "would", "can", "could", "should", "may", "might", "must", "his", "her", "its", "their",
            "our", "my", "your", "this", "these", "those", "about", "into", "over", "under", "between", "against",
            "among", "than", "called", "named", "titled", "entitled", "say", "says", "said", "film", "novel", "book",
            "song", "album", "play", "series", "show", "movie", "musical", "opera", "poem", "game", "newspaper",
            "magazine", "website", "podcast", "then", "not", "if", "because", "via", "per", "versus", "s");

    private static final Pattern SEAM =
            Pattern.compile("(?<before>[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]*)(?<close>[\"\u201d\u2019')%]?)(?<blank>[ \\t]+)"
                    + "(?<opener>\\p{Lu}\\p{Ll}*)[ \\t]+(?<next>[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)");
    private static final Pattern END = Pattern.compile("[.!?:;][\"\u201d\u2019')]*\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]*");

    private RunOns() {}

    /** The passage in pieces that are sentences of their own; the passage itself where nothing is run together. */
    static List<Span> pieces(String text, Span passage) {
        List<Span> pieces = new ArrayList<>();
        int from = passage.start();
        Matcher seam = SEAM.matcher(text).region(passage.start(), passage.end());
        int at = passage.start();
        while (at < passage.end() && seam.region(at, passage.end()).find()) {
            int start = seam.start("opener");
            if (isSeam(seam) && isSentence(text, from, seam.start("blank"), true)
                    && isSentence(text, start, passage.end(), false)) {
                pieces.add(new Span(from, seam.start("blank")));
                from = start;
            }
            at = seam.end("before");
        }
        pieces.add(new Span(from, passage.end()));
        return pieces;
    }

    private static boolean isSeam(Matcher seam) {
        String before = seam.group("before");
        String opener = seam.group("opener");
        boolean small = !Character.isUpperCase(before.charAt(0)) && !NO_END.contains(before);
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
