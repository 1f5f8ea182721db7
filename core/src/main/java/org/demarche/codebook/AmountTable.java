package org.demarche.codebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words that say how much: numbers, currencies, units, words that make a number vague, and words for what people
 * suffered. Immutable and thread-safe.
 */
public final class AmountTable {
    /** How a word for a number goes together with others. */
    public enum NumberKind {
        UNIT,
        TENS,
        SCALE,
        SUFFIX,
        PART,
        PLURAL,
        SOME
    }

    /** Which side of a number is open. */
    public enum Sense {
        LEAST,
        MOST,
        NEARLY,
        ABOUT
    }

    /** Where those stand who are counted, seen from a word for a harm. */
    public enum Who {
        OBJ,
        SUBJ,
        OF,
        TO,
        SELF
    }

    /**
     * A word for a number.
     *
     * @param value the number that it says, or null
     * @param least what it says at the least when it says no number, or null
     */
    public record NumberWord(
            NumberKind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal least) {}

    /**
     * What a sign or a name of a currency may mean.
     *
     * @param code ISO 4217
     * @param country ISO 3166 alpha-3 of the country that it is meant in, or null
     */
    public record Currency(String code, @Nullable String country) {}

    /**
     * A unit of measure.
     *
     * @param measure what it measures: time, length, share ...
     * @param symbol as it is written out
     */
    public record Unit(String measure, String symbol) {}

    /**
     * Words that make a number vague.
     *
     * @param words in lower case
     * @param after whether they follow the number
     * @param from the smallest number that they are read with
     */
    public record Bound(List<String> words, Sense sense, boolean after, BigDecimal from) {
        public Bound {
            words = List.copyOf(words);
        }
    }

    /**
     * A word for what people suffered.
     *
     * @param harm killed, injured, missing, displaced, detained, abducted
     * @param who where those stand who are counted
     */
    public record Harm(String harm, Who who) {}

    private final Map<String, NumberWord> numbers = new HashMap<>();
    private final Map<String, List<Currency>> currencies = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final Map<String, Harm> harms = new HashMap<>();

    AmountTable(List<Row> numbers, List<Row> currencies, List<Row> units, List<Row> bounds, List<Row> harms) {
        numbers.forEach(row -> this.numbers.put(
                row.get(0), new NumberWord(NumberKind.valueOf(upper(row.get(1))), decimal(row, 2), decimal(row, 3))));
        currencies.forEach(row -> this.currencies
                .computeIfAbsent(row.get(0), key -> new ArrayList<>(2))
                .add(new Currency(row.get(1), row.orNull(2))));
        units.forEach(row -> this.units.put(row.get(0), new Unit(row.get(1), row.get(2))));
        for (Row row : bounds) {
            BigDecimal from = decimal(row, 3);
            this.bounds.add(new Bound(
                    row.words(0),
                    Sense.valueOf(upper(row.get(1))),
                    row.get(2).equals("after"),
                    from == null ? BigDecimal.ZERO : from));
        }
        this.bounds.sort(Comparator.comparingInt(bound -> -bound.words().size()));
        harms.forEach(row ->
                this.harms.put(harmKey(row.get(0), row.get(1)), new Harm(row.get(2), Who.valueOf(upper(row.get(3))))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String harmKey(String lemma, String wordClass) {
        return wordClass + " " + lemma;
    }

    private static @Nullable BigDecimal decimal(Row row, int column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    /** A word for a number, in lower case. */
    public Optional<NumberWord> number(String word) {
        return Optional.ofNullable(numbers.get(word));
    }

    /** What a sign, code or name in lower case and singular may mean; empty when it is no currency. */
    public List<Currency> currencies(String word) {
        return currencies.getOrDefault(word, List.of());
    }

    /** All words for currencies, sorted. */
    public List<String> currencyWords() {
        return currencies.keySet().stream().sorted().toList();
    }

    /** A unit by its name in lower case and singular. */
    public Optional<Unit> unit(String word) {
        return Optional.ofNullable(units.get(word));
    }

    /** Words that make a number vague, longest first. */
    public List<Bound> bounds() {
        return bounds;
    }

    /**
     * What a word says of people.
     *
     * @param wordClass verb, noun or adjective
     */
    public Optional<Harm> harm(String lemma, String wordClass) {
        return Optional.ofNullable(harms.get(harmKey(lemma, wordClass)));
    }
}
