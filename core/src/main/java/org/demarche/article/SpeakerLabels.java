package org.demarche.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;

/**
 * The labels of a transcript that say who speaks: "THE PRESIDENT:", "MR. GREEN:", "Q". They stand at the beginning of a
 * line or after the end of a sentence, in capitals, or as a name with its form of address at the beginning of a line. A
 * text with fewer than two is no transcript and has none.
 */
final class SpeakerLabels {
    private static final String CAPITALS = "(?:Mc|Mac)?\\p{Lu}[\\p{Lu}.'\u2019-]*+";
    private static final String ADDRESS = "(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Gov)\\.|Secretary|President|Minister|Ambassador"
            + "|Senator|Chairman|Chairwoman|Prime Minister|Foreign Minister|Question|Answer|Moderator";
    private static final Pattern LABEL =
            Pattern.compile("(?<label>" + CAPITALS + "(?: " + CAPITALS + "){0,6}|(?<=^|\\n)(?:" + ADDRESS
                    + ")(?: \\p{Lu}[\\p{L}'\u2019-]+){0,3})" + "(?: \\([^()\\n]{1,40}\\))?:(?=\\s)");

    /** Words of a label that name an office or a form of address. */
    private static final Set<String> OFFICES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "the",
            "q",
            "a",
            "question",
            "answer",
            "moderator",
            "president",
            "secretary",
            "minister",
            "ambassador",
            "senator",
            "general",
            "admiral",
            "chairman",
            "chairwoman",
            "spokesperson",
            "spokesman",
            "audience",
            "chancellor",
            "king",
            "representative",
            "governor",
            "director");

    private SpeakerLabels() {}

    /** The labels of a text, from first letter to colon, in its order. */
    static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean transcript = false;
        Matcher matcher = LABEL.matcher(text);
        int colon = text.indexOf(':');
        int from = 0;
        while (colon >= 0) {
            matcher.region(lineStart(text, from, colon), Math.min(text.length(), colon + 2));
            while (matcher.find()) {
                Span label = new Span(matcher.start("label"), matcher.end());
                String words = matcher.group("label");
                if (begins(text, label.start()) && !isAside(words)) {
                    transcript |= isOffice(words) || !seen.add(words);
                    found.add(label);
                }
            }
            from = colon + 1;
            colon = text.indexOf(':', from);
        }
        return transcript && found.size() > 1 ? List.copyOf(found) : List.of();
    }

    /** Where to look for the label of a colon: no further back than a label is long. */
    private static int lineStart(String text, int from, int colon) {
        int start = Math.max(from, colon - 120);
        while (start > from && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** True at the beginning of the text or a line, or after the end of a sentence. */
    private static boolean begins(String text, int start) {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at--;
        }
        if (at < 0 || text.charAt(at) == '\n') {
            return true;
        }
        return at < start - 1 && ".!?)]\"\u201d\u2019\u2026\u2014-".indexOf(text.charAt(at)) >= 0
                || Character.isDigit(text.charAt(at));
    }

    private static boolean isAside(String words) {
        return words.length() == 1 && !words.equals("Q") && !words.equals("A") || DatelineScanner.isNoPlace(words);
    }

    private static boolean isOffice(String words) {
        for (String word : words.split("[ .]+", -1)) {
            if (OFFICES.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
