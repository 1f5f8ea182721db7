package org.demarche.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** Recognises a dateline at the beginning of a line. Looks no further than a fixed number of units ahead. */
final class DatelineScanner {
    private static final int WINDOW = 200;
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September"
                    + "|October|November|December)\\.?";
    private static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final String DATE = "(?:[,.]? (?<date>(?:" + DAY + ",? )?(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH
            + ")(?:,? \\d{4})?|" + DAY + "))?";
    private static final String CAPITALS = "(?:Mc)?\\p{Lu}[\\p{Lu}.'\u2019]++";
    private static final String UPPER = CAPITALS + "(?:(?:[ /-]|/| and | de )" + CAPITALS + "){0,6}";
    private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019-]*+";
    private static final String TITLE = WORD + "(?:[ /]" + WORD + "){0,3}";
    private static final String REGION = "(?<region>(?:, " + WORD + "(?: (?:of|the|and|" + WORD + ")){0,5}){0,2}?)";
    private static final String BRACKET = "\\s?(?:\\((?<round>[^()\\n]{2,40})\\)|/(?<slash>[^/\\n]{2,30})/)";
    private static final String DASH = "\\s{0,2}(?<dash>--+|\u2014|\u2013|-|_|:|\\.)";
    private static final Pattern SHOUTED =
            Pattern.compile("(?<place>" + UPPER + ")" + REGION + DATE + "\\.?(?:" + BRACKET + ")?" + DASH);
    private static final Pattern NAMED =
            Pattern.compile("(?<place>" + TITLE + ")" + REGION + DATE + "\\.?" + BRACKET + DASH);
    private static final Pattern AGENCY_ONLY = Pattern.compile("(?<place>)(?<region>)(?<date>)" + BRACKET + DASH);

    private static final Pattern INITIALS = Pattern.compile("\\.\\p{Lu}\\.$");

    /** Words in capitals that begin lines and are no places. */
    private static final Set<String> NOT_PLACES = Set.of(
            ("a ad advertisement afp analysis and answer ap asean audio bbc breaking brics bulletin cia cnn column comment"
                            + " commentary conclusion contact correction dpa ec editorial ends eu exclusive explainer"
                            + " factbox fao fbi feature file focus g20 g7 gop graphic hamas hezbollah nasa covid highlights host iaea icc idf ilo"
                            + " imf info insight interview isil isis live moderator nato news note ohchr opcw opec"
                            + " opinion osce photo photos picture plo pm press q question read related reporter reuters"
                            + " review sources special story summary the timeline top uae uk un unesco unhcr unicef"
                            + " update upi urgent us usa video warning watch who why world wrapup wto")
                    .split(" "));

    /** Those of them that stand before what somebody says. */
    private static final Set<String> SPEAKING =
            Set.of("a", "answer", "host", "interview", "moderator", "press", "q", "question", "reporter");

    private DatelineScanner() {}

    /**
     * What was found.
     *
     * @param sure true when an agency, a date or a region stands beside the place
     * @param colon true when it ends with a colon, as the name of a speaker in a transcript does
     */
    record Found(Dateline dateline, boolean sure, boolean colon) {}

    static Optional<Found> at(String text, int start, int end) {
        if (start >= end || !mayBegin(text.charAt(start))) {
            return Optional.empty();
        }
        String window = text.substring(start, Math.min(end, start + WINDOW));
        for (Pattern pattern : new Pattern[] {SHOUTED, NAMED, AGENCY_ONLY}) {
            Matcher matcher = pattern.matcher(window);
            if (matcher.lookingAt()) {
                Optional<Found> found = check(matcher, window, start, pattern == SHOUTED);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayBegin(char c) {
        return c == '(' || c == '/' || Character.isUpperCase(c);
    }

    private static Optional<Found> check(Matcher matcher, String window, int start, boolean shouted) {
        String bracket = matcher.group("round") != null ? matcher.group("round") : matcher.group("slash");
        Optional<String> known = bracket == null ? Optional.empty() : Agencies.find(bracket);
        String date = matcher.group("date");
        String region = matcher.group("region");
        boolean sure = known.isPresent() || (shouted && (bracket != null || isText(date) || isText(region)));
        boolean strong = known.isPresent() || isText(date);
        String after = window.substring(matcher.end());
        if ((!shouted && known.isEmpty())
                || (!sure && !isPlace(matcher.group("place")))
                || !dashFits(matcher.group("dash"), matcher.start("dash"), window, after, bracket != null)
                || (!strong && !beginsSentence(after.stripLeading()))) {
            return Optional.empty();
        }
        String place = place((matcher.group("place") + region).strip(), bracket != null || isText(date));
        Dateline dateline = new Dateline(
                new Span(start, start + matcher.end()), place, known.orElse(bracket), isText(date) ? date : null);
        return Optional.of(new Found(dateline, sure, matcher.group("dash").equals(":")));
    }

    /** Without the full stop that closes a place before its date or agency; "D.C." keeps its own. */
    private static String place(String words, boolean closed) {
        boolean stop = closed && words.endsWith(".") && !INITIALS.matcher(words).find();
        return stop ? words.substring(0, words.length() - 1) : words;
    }

    private static boolean isText(@Nullable String words) {
        return words != null && !words.isEmpty();
    }

    /** True for words that begin notices and announcements: BREAKING, UPDATE. */
    static boolean isNoPlace(String words) {
        String plain = words.replace(".", "").toLowerCase(Locale.ROOT);
        return NOT_PLACES.contains(plain) && !SPEAKING.contains(plain);
    }

    private static boolean isPlace(String place) {
        for (String word : place.split("[ /-]", -1)) {
            String plain = word.replace(".", "").toLowerCase(Locale.ROOT);
            if (NOT_PLACES.contains(plain) || plain.length() < 2) {
                return false;
            }
        }
        return place.length() > 2;
    }

    /** A hyphen or colon needs a space after it; a full stop closes only what ends in a bracket. */
    private static boolean dashFits(String dash, int at, String window, String after, boolean bracket) {
        boolean spaceAfter = after.isEmpty() || Character.isWhitespace(after.charAt(0)) || after.charAt(0) == '\u00a0';
        char before = at > 0 ? window.charAt(at - 1) : 'x';
        boolean spaceBefore =
                before == ')' || before == '/' || Character.isWhitespace(before) || Character.isSpaceChar(before);
        return switch (dash) {
            case "-", "_", "\u2013" -> spaceAfter && spaceBefore;
            case ":" -> spaceAfter;
            case "." -> spaceAfter && bracket;
            default -> true;
        };
    }

    /** True when a capital, digit or quotation mark comes first and small letters follow within three words. */
    private static boolean beginsSentence(String after) {
        if (after.isEmpty() || Character.isLowerCase(after.charAt(0))) {
            return false;
        }
        int words = 0;
        for (int i = 0; i < after.length() && words < 3; i++) {
            if (Character.isLowerCase(after.charAt(i))) {
                return true;
            }
            words += Character.isWhitespace(after.charAt(i)) ? 1 : 0;
        }
        return false;
    }
}
