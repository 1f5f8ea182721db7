package org.demarche.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.amount.NumberReader.Reading;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AmountTable;
import org.demarche.codebook.AmountTable.Bound;
import org.demarche.codebook.AmountTable.Currency;
import org.demarche.codebook.AmountTable.Unit;
import org.demarche.codebook.Codebook;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the amounts of a passage by its words alone: numbers with what stands before them (a currency sign, words that
 * make them vague) and behind them (a unit, a currency, the other end of a range). Years, dates, ages, ordinals and
 * names with figures are left out. Immutable and thread-safe.
 */
public final class AmountFinder {
    private static final BigDecimal MANY = BigDecimal.valueOf(100);
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> POINTS_BACK = Set.of("old", "ago", "earlier", "later", "olds");
    private static final Set<String> CLOCK = Set.of("am", "pm", "gmt", "utc", "o'clock", "a", "p");
    private static final Set<String> NUMBERED = Set.of("no", "number", "aged", "age", "article", "page", "chapter");
    /** Words for currencies that are common words as well. */
    private static final Set<String> ALSO_WORDS = Set.of("won", "som", "lei", "lek", "rand");

    private final Codebook codebook;
    private final AmountTable table;

    public AmountFinder(Codebook codebook) {
        this.codebook = codebook;
        this.table = codebook.amounts();
    }

    /** The amounts of a passage of a text, in its order. */
    public List<Amount> find(String text, Span passage) {
        Pieces pieces = new Pieces(text, passage);
        Passage work = new Passage(text, pieces, new NumberReader(pieces, table));
        return work.read();
    }

    /** What stands behind a number. */
    private record Tail(Measure measure, @Nullable String unit, List<Currency> currencies, int next) {}

    /** A passage that is being read. */
    private final class Passage {
        private final String text;
        private final Pieces pieces;
        private final NumberReader numbers;
        private final List<Amount> found = new ArrayList<>();
        /** First piece that no amount has taken yet. */
        private int free;

        Passage(String text, Pieces pieces, NumberReader numbers) {
            this.text = text;
            this.pieces = pieces;
            this.numbers = numbers;
        }

        List<Amount> read() {
            int i = 0;
            while (i < pieces.size()) {
                int next = at(i);
                free = next > i ? next : free;
                i = next > i ? next : i + 1;
            }
            return found;
        }

        /** Takes the amount that begins at a piece; gives the piece behind it, or the same when there is none. */
        private int at(int i) {
            Optional<Integer> part = part(i);
            if (part.isPresent()) {
                return part.get();
            }
            List<Currency> sign = sign(i);
            int start = sign.isEmpty() ? i : pieces.word(i + 1).equals(".") ? i + 2 : i + 1;
            Optional<Reading> first = numbers.at(start);
            if (first.isEmpty() || !sign.isEmpty() && !first.get().figures()) {
                return i;
            }
            Reading reading = first.get();
            if (sign.isEmpty()) {
                Optional<Integer> share = share(i, reading);
                if (share.isPresent()) {
                    return share.get();
                }
            }
            Range range = range(i, reading);
            Tail tail = sign.isEmpty() ? tail(range.next(), reading, range.scaled()) : money(sign, range.next());
            if (sign.isEmpty() && isNoAmount(i, range, tail)) {
                return range.next();
            }
            add(i, range.quantity(), tail);
            return Math.max(tail.next(), range.next());
        }

        private Tail money(List<Currency> sign, int next) {
            Tail named = tail(next, null, true);
            return named.measure() == Measure.MONEY ? named : new Tail(Measure.MONEY, null, sign, next);
        }

        /** A sign or code of a currency before figures. */
        private List<Currency> sign(int i) {
            String word = pieces.word(i);
            boolean sign =
                    !word.isEmpty() && Character.getType(word.charAt(word.length() - 1)) == Character.CURRENCY_SYMBOL;
            boolean code = pieces.isCapitalized(i) && word.length() <= 3;
            return sign || code ? table.currencies(word) : List.of();
        }

        // ranges

        private record Range(Quantity quantity, int next, boolean scaled, boolean broken) {}

        /** "12 to 15", "$1 to 2 billion", "between 3 and 5", "two or three". */
        private Range range(int start, Reading first) {
            int at = first.next();
            boolean between = pieces.word(start - 1).equals("between");
            String link = pieces.word(at);
            boolean glued = pieces.isDash(at) && pieces.touches(at) && pieces.touches(at + 1);
            boolean joins = between
                    ? link.equals("and") || link.equals("to")
                    : link.equals("to") && !pieces.word(start - 1).equals("from") || link.equals("or") || glued;
            Range alone = new Range(first.quantity(), at, first.scaled(), false);
            BigDecimal low = first.quantity().value();
            if (!joins || low == null) {
                return alone;
            }
            int second = sign(at + 1).isEmpty() ? at + 1 : at + 2;
            Optional<Reading> other = numbers.at(second);
            BigDecimal high = other.map(r -> r.quantity().value()).orElse(null);
            if (other.isEmpty() || high == null) {
                return alone;
            }
            if (!first.scaled() && other.get().scaled()) {
                BigDecimal mantissa = pieces.figures(second);
                boolean same = mantissa != null && low.compareTo(mantissa) < 0 && mantissa.signum() > 0;
                low = same
                        ? low.multiply(high)
                                .divide(mantissa, 6, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                        : low;
            }
            boolean rising = low.compareTo(high) < 0;
            boolean near = !link.equals("or") || high.compareTo(low.add(low)) <= 0;
            if (!rising || !near) {
                return glued ? new Range(first.quantity(), other.get().next(), false, true) : alone;
            }
            boolean scaled = first.scaled() || other.get().scaled();
            return new Range(Quantity.between(low, high), other.get().next(), scaled, false);
        }

        // what stands behind

        private Tail tail(int next, @Nullable Reading reading, boolean scaled) {
            int at = next;
            boolean hyphen = pieces.isHyphen(at);
            at = hyphen ? at + 1 : at;
            at = pieces.word(at).equals("of") && (reading == null || reading.vague()) ? at + 1 : at;
            Optional<Tail> unit = unit(at);
            boolean weight = hyphen && !scaled;
            if (unit.isPresent() && weight) {
                return unit.get();
            }
            Optional<Tail> currency = currency(at, reading, scaled);
            return currency.or(() -> unit).orElse(new Tail(Measure.COUNT, null, List.of(), next));
        }

        private Optional<Tail> currency(int at, @Nullable Reading reading, boolean scaled) {
            Optional<Tail> plain = currencyWord(at, null, reading, scaled);
            if (plain.isPresent()) {
                return plain;
            }
            String country = country(at);
            return country == null
                    ? Optional.empty()
                    : currencyWord(pieces.pastHyphen(at + 1), country, reading, scaled);
        }

        private Optional<Tail> currencyWord(
                int at, @Nullable String country, @Nullable Reading reading, boolean scaled) {
            for (int words = 2; words >= 1; words--) {
                String name = singular(at, words);
                List<Currency> codes = table.currencies(name);
                boolean common = ALSO_WORDS.contains(name)
                        && !scaled
                        && (reading == null
                                || reading.quantity().value() == null
                                || reading.quantity().value().compareTo(MANY) < 0);
                boolean small = !pieces.isCapitalized(at)
                        && codes.stream().anyMatch(c -> c.code().equalsIgnoreCase(name));
                if (codes.isEmpty() || common || small) {
                    continue;
                }
                List<Currency> theirs = codes.stream()
                        .filter(c -> country != null && country.equals(c.country()))
                        .toList();
                return Optional.of(new Tail(Measure.MONEY, null, theirs.isEmpty() ? codes : theirs, at + words));
            }
            return Optional.empty();
        }

        /** The country of "Kenyan" before "shillings", or null. */
        private @Nullable String country(int at) {
            String word = pieces.printed(at);
            if (word.isEmpty() || !pieces.isCapitalized(at)) {
                return null;
            }
            String name = word.endsWith(".") ? word.replace(".", "") : word;
            return codebook.actors().facts(name).stream()
                    .map(ActorFact::code)
                    .filter(codebook.ontology()::isCountry)
                    .findFirst()
                    .orElse(null);
        }

        private Optional<Tail> unit(int at) {
            for (int words = 2; words >= 1; words--) {
                Optional<Unit> unit = table.unit(singular(at, words)).or(() -> table.unit(pieces.word(at)));
                if (unit.isPresent()) {
                    Measure measure = Measure.valueOf(unit.get().measure().toUpperCase(Locale.ROOT));
                    int taken = table.unit(singular(at, words)).isPresent() ? words : 1;
                    return Optional.of(new Tail(measure, unit.get().symbol(), List.of(), at + taken));
                }
            }
            return Optional.empty();
        }

        private String singular(int at, int words) {
            String last = pieces.word(at + words - 1);
            String stem = last.length() > 2 && last.endsWith("s") && !last.equals("rs") && !last.equals("seconds")
                    ? last.substring(0, last.length() - 1)
                    : last;
            return words == 1 ? stem : pieces.word(at) + " " + stem;
        }

        // shares

        /** "a third of the land", "two-thirds of them", "half the villages". */
        private Optional<Integer> part(int i) {
            Optional<Reading> part = numbers.part(i).filter(r -> isWhole(r.next()));
            BigDecimal value = part.map(r -> r.quantity().value()).orElse(null);
            if (part.isEmpty()
                    || value == null
                    || numbers.at(i).filter(Reading::scaled).isPresent()) {
                return Optional.empty();
            }
            int next = part.get().next();
            Quantity percent = Quantity.exactly(
                    value.multiply(MANY).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros());
            add(i, percent, new Tail(Measure.SHARE, "%", List.of(), next));
            return Optional.of(next);
        }

        private boolean isWhole(int i) {
            return Set.of("of", "the", "its", "his", "their").contains(pieces.word(i));
        }

        /** "one in three", "two out of five". */
        private Optional<Integer> share(int i, Reading reading) {
            BigDecimal part = reading.quantity().value();
            int at = reading.next();
            int behind = pieces.matches(at, List.of("out", "of")) ? at + 2 : at + 1;
            boolean ratio = behind == at + 2
                    || pieces.word(at).equals("in") && pieces.word(i).equals("one");
            if (ratio && part != null) {
                BigDecimal whole = numbers.at(behind)
                        .filter(r -> !r.scaled())
                        .map(r -> r.quantity().value())
                        .orElse(null);
                boolean small = whole != null && whole.compareTo(MANY) <= 0 && part.compareTo(whole) < 0;
                if (whole != null && small) {
                    BigDecimal value = part.multiply(MANY).divide(whole, 4, RoundingMode.HALF_UP);
                    int next = behind + 1;
                    add(i, Quantity.exactly(value.stripTrailingZeros()), new Tail(Measure.SHARE, "%", List.of(), next));
                    return Optional.of(next);
                }
            }
            return Optional.empty();
        }

        // what is no amount

        private boolean isNoAmount(int i, Range range, Tail tail) {
            if (range.broken() || POINTS_BACK.contains(pieces.word(pieces.pastHyphen(tail.next())))) {
                return true;
            }
            if (tail.measure() != Measure.COUNT) {
                return false;
            }
            String before = pieces.word(i - 1);
            String behind = pieces.word(range.next());
            boolean inFigures = pieces.figures(i) != null;
            boolean month = MONTHS.contains(behind) && pieces.isCapitalized(range.next())
                    || MONTHS.contains(before) && pieces.isCapitalized(i - 1);
            boolean clock = inFigures
                    && CLOCK.contains(behind)
                    && (behind.length() > 1 || pieces.word(range.next() + 1).equals("."));
            boolean age = inFigures && before.equals(",") && (behind.equals(",") || behind.equals("."));
            return month || clock || age || NUMBERED.contains(before) || isYear(i, range) || isOne(i, range);
        }

        private boolean isYear(int i, Range range) {
            BigDecimal figures = pieces.figures(i);
            boolean four = figures != null && pieces.printed(i).matches("(1[5-9]|20)\\d\\d") && !range.scaled();
            boolean counted = pieces.word(range.next()).endsWith("s")
                    && !Set.of("in", "since", "by", "of", "from", "until", "during", "and", "before", "after", "to")
                            .contains(pieces.word(i - 1));
            return four && !counted;
        }

        /** "one of them", "no one", "one another". */
        private boolean isOne(int i, Range range) {
            return pieces.word(i).equals("one")
                    && range.next() == i + 1
                    && (Set.of("no", "this", "that", "any", "each", "every", "the", "another", "which")
                                    .contains(pieces.word(i - 1))
                            || Set.of("of", "another", "day", "time", "side", "hand")
                                    .contains(pieces.word(i + 1)));
        }

        // bounds

        private void add(int i, Quantity number, Tail tail) {
            int start = i;
            int end = tail.next();
            Quantity quantity = number;
            if (pieces.word(i - 1).equals("between") && number.most() != null) {
                start = i - 1;
            }
            for (Bound bound : table.bounds()) {
                int at = bound.after()
                        ? pieces.pastHyphen(tail.next())
                        : start - bound.words().size();
                if (at < free && !bound.after() || !pieces.matches(at, bound.words()) || !fits(bound, quantity, tail)) {
                    continue;
                }
                quantity = bounded(quantity, bound);
                start = bound.after() ? start : at;
                end = bound.after() ? at + bound.words().size() : end;
                break;
            }
            Span span = new Span(pieces.get(start).start(), pieces.get(end - 1).end());
            found.add(new Amount(tail.measure(), span, span.of(text), quantity, tail.unit(), tail.currencies()));
        }

        private boolean fits(Bound bound, Quantity quantity, Tail tail) {
            BigDecimal number = quantity.value() == null ? quantity.least() : quantity.value();
            boolean duration = tail.measure() == Measure.TIME && bound.from().signum() > 0;
            return number == null || number.compareTo(bound.from()) >= 0 && !duration;
        }

        private Quantity bounded(Quantity quantity, Bound bound) {
            BigDecimal value = quantity.value();
            return switch (bound.sense()) {
                case LEAST ->
                    new Quantity(value, quantity.least() == null ? value : quantity.least(), null, quantity.about());
                case MOST ->
                    value == null
                            ? new Quantity(null, null, quantity.most(), true)
                            : new Quantity(value, null, value, quantity.about());
                case NEARLY -> new Quantity(value, quantity.least(), value == null ? quantity.most() : value, true);
                case ABOUT -> new Quantity(value, quantity.least(), quantity.most(), true);
            };
        }
    }
}
