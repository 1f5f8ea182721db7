package org.demarche.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which language a text is written: by its script where that says enough, else by the commonest small words of
 * the languages that are written in it. A text of few words, or one whose words fit several languages, is left
 * undecided.
 */
public final class Languages {
    /** So many characters of a text are looked at, and where they leave it open, the second number of them. */
    private static final int SAMPLE = 700;

    private static final int LONG_SAMPLE = 2500;

    private static final int FEWEST_LETTERS = 8;
    private static final double MOST_LETTERS = 0.6;

    /** Small words, each counted by how few languages share it, that a decision needs; another language may have half. */
    private static final double FEWEST_WORDS = 2.5;

    private static final double AHEAD = 2;
    private static final double SMALL_WORDS = 0.12;

    private static final char FIRST_MARK = '\u0300';
    private static final String ENGLISH = "en";
    private static final Map<UnicodeScript, String> BY_SCRIPT = byScript();

    private Languages() {}

    /** The ISO 639-1 code of the language, or empty where that is not certain. */
    public static Optional<String> of(String text) {
        Optional<String> shown = ofSample(text.length() <= SAMPLE ? text : text.substring(0, SAMPLE));
        return shown.isPresent() || text.length() <= SAMPLE
                ? shown
                : ofSample(text.substring(0, Math.min(LONG_SAMPLE, text.length())));
    }

    private static Optional<String> ofSample(String sample) {
        UnicodeScript script = script(sample);
        if (script == null) {
            return Optional.empty();
        }
        String sure = BY_SCRIPT.get(script);
        return sure == null ? byWords(sample) : Optional.of(sure);
    }

    /**
     * The code that a statement of the language means: "en", "en-US", "eng" or "English" all mean "en".
     *
     * @return empty when it names no language that has a code of two letters
     */
    public static Optional<String> code(@Nullable String stated) {
        if (stated == null) {
            return Optional.empty();
        }
        String name = stated.strip().toLowerCase(Locale.ROOT);
        String first = name.split("[-_.;,( ]", 2)[0];
        String tag = Tags.CODES.get(name.indexOf(' ') < 0 ? first : name);
        if (tag != null) {
            return Optional.of(tag);
        }
        String whole = named(name);
        return Optional.ofNullable(whole == null ? named(first) : whole);
    }

    private static @Nullable String named(String name) {
        String code = Tags.CODES.getOrDefault(name, EnglishNames.CODES.get(name));
        return code == null ? OwnNames.CODES.get(name) : code;
    }

    /**
     * The language of an article: what is stated, unless the words are English all the same; without a statement that can
     * be understood, what the words show.
     *
     * @return null where neither tells
     */
    public static @Nullable String settled(@Nullable String stated, String text) {
        String code = code(stated).orElse(null);
        if (ENGLISH.equals(code)) {
            return code;
        }
        String shown = of(text).orElse(null);
        return code == null || ENGLISH.equals(shown) ? shown : code;
    }

    /** The script that most letters are of, or null where there are few or of several scripts. */
    private static @Nullable UnicodeScript script(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 0x250 ? Character.isLetter(c) : Character.isLetter(c) || Character.isSurrogate(c)) {
                letters++;
                if (c < 0x250) {
                    latin++;
                } else {
                    counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana * 10 > han) {
            counts.put(UnicodeScript.HIRAGANA, kana + han);
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() >= MOST_LETTERS * letters && letters >= FEWEST_LETTERS) {
                return count.getKey();
            }
        }
        return null;
    }

    private static Optional<String> byWords(String sample) {
        double[] scores = new double[SmallWords.LANGUAGES.size()];
        int[] hits = new int[scores.length];
        int words = 0;
        int at = 0;
        while (at < sample.length()) {
            if (!isPart(sample.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < sample.length() && isPart(sample.charAt(end))) {
                end++;
            }
            words++;
            int[] sharing = SmallWords.INDEX.get(sample.substring(at, end).toLowerCase(Locale.ROOT));
            for (int i = 0; sharing != null && i < sharing.length; i++) {
                scores[sharing[i]] += 1.0 / sharing.length;
                hits[sharing[i]]++;
            }
            at = end;
        }
        return decided(scores, hits, words);
    }

    private static Optional<String> decided(double[] scores, int[] hits, int words) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        boolean english = SmallWords.LANGUAGES.get(best).equals(ENGLISH);
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean rival = english ? i != best : SmallWords.LANGUAGES.get(i).equals(ENGLISH);
            second = rival ? Math.max(second, scores[i]) : second;
        }
        boolean certain =
                scores[best] >= FEWEST_WORDS && scores[best] >= AHEAD * second && hits[best] >= SMALL_WORDS * words;
        return certain ? Optional.of(SmallWords.LANGUAGES.get(best)) : Optional.empty();
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || Character.isLetter(c) || isMark(c);
    }

    /** Whether it is written above, below or beside a letter, as vowels are in India. */
    private static boolean isMark(char c) {
        int type = c < FIRST_MARK ? Character.UNASSIGNED : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Map<UnicodeScript, String> byScript() {
        Map<UnicodeScript, String> map = new EnumMap<>(UnicodeScript.class);
        map.put(UnicodeScript.HAN, "zh");
        map.put(UnicodeScript.HIRAGANA, "ja");
        map.put(UnicodeScript.HANGUL, "ko");
        map.put(UnicodeScript.GREEK, "el");
        map.put(UnicodeScript.HEBREW, "he");
        map.put(UnicodeScript.THAI, "th");
        map.put(UnicodeScript.BENGALI, "bn");
        map.put(UnicodeScript.TAMIL, "ta");
        map.put(UnicodeScript.TELUGU, "te");
        map.put(UnicodeScript.GUJARATI, "gu");
        map.put(UnicodeScript.GURMUKHI, "pa");
        map.put(UnicodeScript.KANNADA, "kn");
        map.put(UnicodeScript.MALAYALAM, "ml");
        map.put(UnicodeScript.SINHALA, "si");
        map.put(UnicodeScript.GEORGIAN, "ka");
        map.put(UnicodeScript.ARMENIAN, "hy");
        map.put(UnicodeScript.ETHIOPIC, "am");
        map.put(UnicodeScript.KHMER, "km");
        map.put(UnicodeScript.LAO, "lo");
        map.put(UnicodeScript.MYANMAR, "my");
        map.put(UnicodeScript.TIBETAN, "bo");
        return map;
    }

    /** The small words of the languages; read when the first text is judged by them. */
    private static final class SmallWords {
        static final List<String> LANGUAGES = new ArrayList<>();

        /** Which languages, by their places in the list, have a word. */
        static final Map<String, int[]> INDEX = new HashMap<>();

        static {
            try (InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream("languages.tsv"));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        add(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void add(String language, String words) {
            int place = LANGUAGES.size();
            LANGUAGES.add(language);
            for (String word : words.split(" ")) {
                int[] before = INDEX.getOrDefault(word, new int[0]);
                int[] with = Arrays.copyOf(before, before.length + 1);
                with[before.length] = place;
                INDEX.put(word, with);
            }
        }
    }

    private static Map<String, String> codesBy(Function<Locale, String> name) {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(name.apply(Locale.forLanguageTag(code)).toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }

    /** Codes of two and three letters; made, as the names below, when the first is looked up. */
    private static final class Tags {
        static final Map<String, String> CODES = codesBy(Locale::getISO3Language);

        static {
            for (String code : Locale.getISOLanguages()) {
                CODES.put(code, code);
            }
        }
    }

    /** Names in English. */
    private static final class EnglishNames {
        static final Map<String, String> CODES = codesBy(locale -> locale.getDisplayLanguage(Locale.ENGLISH));
    }

    /** Names in the languages themselves, which take half a second to load. */
    private static final class OwnNames {
        static final Map<String, String> CODES = codesBy(locale -> locale.getDisplayLanguage(locale));
    }
}
