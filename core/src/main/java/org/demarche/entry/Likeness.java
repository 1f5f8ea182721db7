package org.demarche.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.codebook.PlaceKind;
import org.demarche.place.Place;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;

/** Whether a report tells of the thing of an entry, by one kind's measure. Implementations are shared and keep nothing. */
interface Likeness {
    /** Weighs a report against an entry with the same parties. */
    Verdict weigh(Report report, Draft entry);

    /** Days beyond which nothing is joined, whatever agrees. */
    long reach();

    /** The measure for a kind. */
    static Likeness of(Kind kind) {
        return switch (kind) {
            case AGREEMENT -> new AgreementLikeness();
            case ARMS -> new ArmsLikeness();
            case EXERCISE -> new ExerciseLikeness();
            case VISIT -> new VisitLikeness();
            default -> throw new IllegalArgumentException("no register holds a " + kind.label());
        };
    }

    /** How much two things that can be told apart agree. */
    enum Match {
        /** One of the two says nothing. */
        SILENT,
        /** Something is common. */
        PARTLY,
        AGREES
    }

    /** Compares who gives and who takes. */
    static void sides(Verdict verdict, Report report, Draft entry, String from, String to) {
        Party giver = report.from();
        Party taker = report.to();
        Optional<Report> known =
                entry.reports().stream().filter(one -> one.from() != null).findFirst();
        if (giver == null || taker == null || known.isEmpty()) {
            verdict.agrees(0, () -> "same parties " + codes(report.parties()));
            return;
        }
        Party other = Objects.requireNonNull(known.get().from());
        if (giver.key().equals(other.key())) {
            verdict.agrees(1, () -> "same " + from + " " + giver.code() + " and " + to + " " + taker.code());
        } else {
            verdict.differs(() -> from + " " + giver.code() + " against " + other.code());
        }
    }

    static String codes(List<Party> parties) {
        return parties.stream().map(Party::code).distinct().sorted().collect(Collectors.joining(" and "));
    }

    /** Compares names; a year is not looked at. */
    static Match names(Verdict verdict, Report report, Draft entry) {
        ProperName name = report.what().name();
        List<ProperName> others = entry.say(one -> one.what().name()).toList();
        if (name == null || others.isEmpty()) {
            return Match.SILENT;
        }
        if (others.stream().anyMatch(name::sameBase)) {
            verdict.agrees(4, () -> "name " + name.words());
            return Match.AGREES;
        }
        verdict.differs(
                () -> "name " + name.words() + " against " + others.get(0).words());
        return Match.SILENT;
    }

    /** Compares what something is on; nothing in common forbids the join. */
    static Match subjects(Verdict verdict, Report report, Draft entry) {
        Set<String> words = report.what().subject();
        List<Set<String>> others = entry.reports().stream()
                .map(one -> one.what().subject())
                .filter(subject -> !subject.isEmpty())
                .toList();
        if (words.isEmpty() || others.isEmpty()) {
            return Match.SILENT;
        }
        Set<String> best = closest(words, others);
        double share = Words.share(words, best);
        if (share == 0) {
            verdict.differs(() -> "on " + String.join(" ", words) + " against " + String.join(" ", best));
            return Match.SILENT;
        }
        verdict.agrees(
                share > 0.5 ? 3 : 1,
                () -> "both on " + words.stream().filter(best::contains).collect(Collectors.joining(" ")));
        return share > 0.5 ? Match.AGREES : Match.PARTLY;
    }

    private static Set<String> closest(Set<String> words, List<Set<String>> others) {
        Set<String> best = others.get(0);
        for (Set<String> other : others) {
            best = Words.share(words, other) > Words.share(words, best) ? other : best;
        }
        return best;
    }

    /** Compares sums of one currency. */
    static boolean amounts(Verdict verdict, Report report, Draft entry, double times) {
        Bounds amount = report.what().amount();
        String currency = report.what().currency();
        if (amount == null || currency == null) {
            return false;
        }
        boolean same = false;
        for (Report one : entry.reports()) {
            Bounds other = one.what().amount();
            if (other != null && currency.equals(one.what().currency())) {
                if (amount.differsFrom(other, times)) {
                    verdict.differs(() -> "amount " + amount.words() + " against " + other.words());
                    return false;
                }
                same |= amount.sameAs(other);
            }
        }
        if (same) {
            verdict.agrees(2, () -> "amount " + amount.words());
        }
        return same;
    }

    /** Compares where two things happen; two countries forbid that they are one. */
    static Match places(Verdict verdict, Report report, Draft entry) {
        Place place = report.place();
        List<Place> others = entry.say(Report::place).toList();
        if (place == null || others.isEmpty()) {
            return Match.SILENT;
        }
        boolean wholeCountry = place.kind() == PlaceKind.COUNTRY;
        if (!wholeCountry && others.stream().anyMatch(other -> other.name().equals(place.name()))) {
            verdict.agrees(1, () -> "both at " + place.name());
            return Match.AGREES;
        }
        boolean sameCountry = others.stream()
                .anyMatch(other -> other.country() == null
                        ? place.country() == null
                        : other.country().equals(place.country()));
        boolean known = place.country() != null && others.stream().allMatch(other -> other.country() != null);
        if (known && !sameCountry) {
            verdict.differs(
                    () -> "at " + place.name() + " against " + others.get(0).name());
        }
        return Match.SILENT;
    }

    /** Says how far apart in time they are, and forbids more than a window. */
    static void time(Verdict verdict, Report report, Draft entry, long window) {
        OptionalLong gap = entry.gap(report);
        Days days = report.when().told();
        Days nearest = entry.nearest(days);
        if (gap.isEmpty() || days == null || nearest == null) {
            undated(verdict, report, entry);
        } else if (gap.getAsLong() > window) {
            verdict.differs(() -> days.after(nearest) + ", more than " + window + " days");
        } else {
            verdict.agrees(0, () -> days.after(nearest));
        }
        if (entry.hasArticle(report.article())) {
            verdict.agrees(1, () -> "in the same article");
        }
    }

    private static void undated(Verdict verdict, Report report, Draft entry) {
        if (!entry.hasArticle(report.article())) {
            verdict.differs(() -> "no day that tells whether they belong together");
        }
    }

    /** The first two values that exclude each other, told as "new against second-hand". */
    static void values(Verdict verdict, Report report, Draft entry, Function<Report, @Nullable String> what) {
        String value = what.apply(report);
        if (value != null) {
            entry.say(what)
                    .filter(other -> !other.equals(value))
                    .findFirst()
                    .ifPresent(other -> verdict.differs(() -> value + " against " + other));
        }
    }
}
