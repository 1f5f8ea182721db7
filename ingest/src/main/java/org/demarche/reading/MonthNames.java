package org.demarche.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of months in many languages, from the table months.tsv. A word of three letters or more that begins the name of
 * one month only stands for it.
 */
final class MonthNames {
    private static final int SHORTEST = 3;
    private static final String WHOLE_ONLY = "=";
    private static final int AMBIGUOUS = 0;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Map<String, Integer> WHOLE = new HashMap<>();
    private static final Map<String, Integer> BEGINNINGS = new HashMap<>();
    private static final Set<String> WEEKDAYS = new HashSet<>();

    static {
        load();
    }

    private MonthNames() {}

    /** The number of the month, 1 to 12; empty when the word, which has no accents, is none. */
    static OptionalInt number(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        Integer number = WHOLE.containsKey(small) ? WHOLE.get(small) : BEGINNINGS.get(small);
        return number == null || number == AMBIGUOUS ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether the name of a month is short for a weekday as well. */
    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void load() {
        InputStream table = Objects.requireNonNull(MonthNames.class.getResourceAsStream("months.tsv"), "months.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    addLanguage(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addLanguage(String[] cells) {
        if (cells[0].equals("weekdays")) {
            WEEKDAYS.addAll(Set.of(cells[1].split(" ")));
            return;
        }
        for (int month = 1; month <= 12; month++) {
            for (String name : cells[month].split(" ")) {
                addName(plain(name), month);
            }
        }
    }

    private static void addName(String name, int month) {
        WHOLE.merge(name.startsWith(WHOLE_ONLY) ? name.substring(1) : name, month, MonthNames::same);
        if (name.startsWith(WHOLE_ONLY)) {
            return;
        }
        for (int length = SHORTEST; length < name.length(); length++) {
            BEGINNINGS.merge(name.substring(0, length), month, MonthNames::same);
        }
    }

    private static int same(int one, int other) {
        return one == other ? one : AMBIGUOUS;
    }

    private static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
