package org.demarche.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.AmountTable;
import org.demarche.codebook.AmountTable.NumberKind;
import org.demarche.codebook.AmountTable.NumberWord;
import org.jspecify.annotations.Nullable;

/** Reads a number in figures or words at a place of a passage: "2.5 billion", "twenty-one", "tens of thousands". */
final class NumberReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> ONE = Set.of("a", "an", "one");
    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th", "s");

    private final Pieces pieces;
    private final AmountTable table;

    NumberReader(Pieces pieces, AmountTable table) {
        this.pieces = pieces;
        this.table = table;
    }

    /**
     * A number that was read.
     *
     * @param next the piece behind it
     * @param scaled whether it holds a word such as million
     * @param figures whether it is written in figures
     * @param vague whether no number is said: dozens, several
     */
    record Reading(Quantity quantity, int next, boolean scaled, boolean figures, boolean vague) {}

    /** The number that begins at a piece, as long as it goes. */
    Optional<Reading> at(int i) {
        Optional<Reading> reading = figures(i);
        if (reading.isEmpty()) {
            reading = half(i);
        }
        if (reading.isEmpty()) {
            reading = vague(i);
        }
        return reading.isEmpty() ? spelled(i) : reading;
    }

    private Optional<Reading> figures(int i) {
        BigDecimal number = pieces.figures(i);
        if (number == null || isPartOfName(i)) {
            return Optional.empty();
        }
        int next = i + 1;
        if (pieces.touches(next)) {
            String glued = pieces.word(next);
            if (ORDINAL.contains(glued) || glued.equals("/") || glued.equals(":")) {
                return Optional.empty();
            }
            NumberWord suffix = word(next);
            if (suffix != null && suffix.kind() == NumberKind.SUFFIX && suffix.value() != null) {
                return Optional.of(plain(number.multiply(suffix.value()), next + 1, true, true));
            }
        }
        return Optional.of(scaled(number, next, true));
    }

    /** "F-16", "G20", "10:30", "3/4", "mid-2015". */
    private boolean isPartOfName(int i) {
        if (!pieces.touches(i)) {
            return false;
        }
        String before = pieces.word(i - 1);
        char last = before.charAt(before.length() - 1);
        if (Character.isLetter(last)) {
            return table.currencies(before).isEmpty();
        }
        if (before.equals(".") && !table.currencies(pieces.word(i - 2)).isEmpty()) {
            return false;
        }
        return Set.of("/", ":", "#", ".", "\u2019", "'", "_").contains(before)
                || pieces.isDash(i - 1)
                        && pieces.touches(i - 1)
                        && pieces.figures(i - 2) == null
                        && !table.number(pieces.word(i - 2)).isPresent();
    }

    /** Million, billion and so on behind a number; "million" and "millions" alike. */
    private Reading scaled(BigDecimal number, int from, boolean figures) {
        BigDecimal value = number;
        int next = from;
        boolean scaled = false;
        while (true) {
            int at = pieces.pastHyphen(next);
            BigDecimal scale = scale(at);
            if (scale == null && !scaled && at == next && pieces.matches(at, List.of("and", "a", "half"))) {
                scale = scale(at + 3);
                at += 3;
                value = scale == null ? value : value.add(HALF);
            }
            if (scale == null) {
                return plain(value, next, scaled, figures);
            }
            value = value.multiply(scale);
            next = at + 1;
            scaled = true;
        }
    }

    private @Nullable BigDecimal scale(int i) {
        NumberWord word = word(i);
        if (word != null && word.kind() == NumberKind.PLURAL) {
            word = singular(i);
        }
        return word != null && word.kind() == NumberKind.SCALE ? word.value() : null;
    }

    private @Nullable NumberWord singular(int i) {
        String plural = pieces.word(i);
        return plural.endsWith("s")
                ? table.number(plural.substring(0, plural.length() - 1)).orElse(null)
                : null;
    }

    private static Reading plain(BigDecimal value, int next, boolean scaled, boolean figures) {
        return new Reading(Quantity.exactly(value), next, scaled, figures, false);
    }

    private @Nullable NumberWord word(int i) {
        return table.number(pieces.word(i)).orElse(null);
    }

    /** A part of a whole: "a third", "half", "two-thirds", "three quarters". */
    Optional<Reading> part(int i) {
        int at = ONE.contains(pieces.word(i)) ? pieces.pastHyphen(i + 1) : i;
        NumberWord word = word(at);
        if (word == null || word.kind() != NumberKind.PART || word.value() == null) {
            NumberWord count = word(i);
            at = pieces.pastHyphen(i + 1);
            word = singular(at);
            if (count == null || count.kind() != NumberKind.UNIT || word == null || word.kind() != NumberKind.PART) {
                return Optional.empty();
            }
            BigDecimal parts = count.value();
            BigDecimal each = word.value();
            return parts == null || each == null
                    ? Optional.empty()
                    : Optional.of(plain(parts.multiply(each), at + 1, false, false));
        }
        boolean counted = at > i || pieces.word(at).equals("half");
        return counted ? Optional.of(plain(word.value(), at + 1, false, false)) : Optional.empty();
    }

    /** "half a million", "half-billion", "a half dozen", "a quarter of a million". */
    private Optional<Reading> half(int i) {
        int at = ONE.contains(pieces.word(i)) ? i + 1 : i;
        NumberWord part = word(at);
        if (part == null || part.kind() != NumberKind.PART || part.value() == null) {
            return Optional.empty();
        }
        int next = pieces.pastHyphen(at + 1);
        next = pieces.word(next).equals("of") && ONE.contains(pieces.word(next + 1)) ? next + 1 : next;
        next = ONE.contains(pieces.word(next)) ? next + 1 : next;
        BigDecimal scale = scale(next);
        return scale == null
                ? Optional.empty()
                : Optional.of(scaled(part.value().multiply(scale), next + 1, false))
                        .map(r -> new Reading(r.quantity(), r.next(), true, false, false));
    }

    /** "dozens", "tens of thousands", "several hundred", "a few", "multi-billion". */
    private Optional<Reading> vague(int i) {
        int at = pieces.word(i).equals("a") && needsArticle(i + 1) ? i + 1 : i;
        NumberWord word = word(at);
        if (word == null) {
            return Optional.empty();
        }
        if (word.kind() == NumberKind.PLURAL && at == i) {
            boolean more = pieces.word(at + 1).equals("of");
            BigDecimal scale = more ? scale(at + 2) : null;
            Quantity least = Quantity.atLeast(word.least());
            return Optional.of(
                    scale == null
                            ? new Reading(least, at + 1, true, false, true)
                            : new Reading(least.times(scale), at + 3, true, false, true));
        }
        if (word.kind() != NumberKind.SOME) {
            return Optional.empty();
        }
        int next = pieces.pastHyphen(at + 1);
        next = pieces.word(next).equals("of") && scale(next + 1) != null ? next + 1 : next;
        BigDecimal scale = scale(next);
        Quantity some = word.value() == null
                ? Quantity.atLeast(word.least())
                : new Quantity(word.value(), word.least(), null, true);
        if (scale != null) {
            return Optional.of(new Reading(some.times(scale), next + 1, true, false, true));
        }
        boolean alone = word.least() != null && (at > i || !needsArticle(at));
        return alone && next == at + 1 ? Optional.of(new Reading(some, at + 1, false, false, true)) : Optional.empty();
    }

    /** "few", "couple" and "handful" count only behind "a". */
    private boolean needsArticle(int i) {
        return Set.of("few", "couple", "handful").contains(pieces.word(i));
    }

    /** "one hundred and twenty thousand", "a dozen", "two dozen". */
    private Optional<Reading> spelled(int i) {
        if ((pieces.word(i).equals("a") || pieces.word(i).equals("an"))) {
            BigDecimal scale = scale(i + 1);
            return scale == null || isPlural(i + 1) ? Optional.empty() : Optional.of(new Sum(scale).read(i + 2));
        }
        NumberWord word = word(i);
        boolean number = word != null && (word.kind() == NumberKind.UNIT || word.kind() == NumberKind.TENS);
        boolean joined = pieces.isHyphen(i - 1) && pieces.touches(i);
        return number && !joined ? Optional.of(new Sum(BigDecimal.ZERO).read(i)) : Optional.empty();
    }

    private boolean isPlural(int i) {
        NumberWord word = word(i);
        return word != null && word.kind() == NumberKind.PLURAL;
    }

    /** A number in words that is being added up. */
    private final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal part;
        private boolean scaled;

        Sum(BigDecimal begun) {
            boolean above = begun.compareTo(HUNDRED) > 0;
            total = above ? begun : BigDecimal.ZERO;
            part = above ? BigDecimal.ZERO : begun;
            scaled = begun.signum() > 0;
        }

        Reading read(int from) {
            int next = from;
            while (true) {
                int at = next > from ? pieces.pastHyphen(next) : next;
                if (scaled && at == next && pieces.word(at).equals("and") && adds(at + 1)) {
                    at++;
                }
                if (pieces.matches(at, List.of("and", "a", "half")) && scale(at + 3) != null) {
                    part = part.add(HALF);
                    at += 3;
                }
                if (!take(at)) {
                    return plain(total.add(part), next, scaled, false);
                }
                next = at + 1;
            }
        }

        private boolean adds(int i) {
            NumberWord word = word(i);
            return word != null
                    && (word.kind() == NumberKind.UNIT || word.kind() == NumberKind.TENS)
                    && scale(i + 1) == null
                    && part.remainder(HUNDRED).signum() == 0;
        }

        private boolean take(int i) {
            NumberWord word = word(i);
            BigDecimal scale = scale(i);
            if (scale != null) {
                boolean large = scale.compareTo(HUNDRED) > 0;
                if (part.signum() == 0 && (total.signum() == 0 || !large)) {
                    return false;
                }
                if (part.signum() == 0) {
                    total = total.multiply(scale);
                } else if (large) {
                    total = total.add(part.multiply(scale));
                    part = BigDecimal.ZERO;
                } else {
                    part = part.multiply(scale);
                }
                scaled = true;
                return true;
            }
            if (word == null || word.value() == null) {
                return false;
            }
            BigDecimal rest = part.remainder(HUNDRED);
            boolean fits = word.kind() == NumberKind.TENS && rest.signum() == 0
                    || word.kind() == NumberKind.UNIT
                            && (rest.signum() == 0
                                    || rest.compareTo(BigDecimal.valueOf(20)) >= 0
                                            && rest.remainder(BigDecimal.TEN).signum() == 0
                                            && word.value().compareTo(BigDecimal.TEN) < 0);
            boolean first = total.signum() == 0 && part.signum() == 0 || scaled || rest.signum() > 0;
            if (!fits || !first) {
                return false;
            }
            part = part.add(word.value());
            return true;
        }
    }
}
