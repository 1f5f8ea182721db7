package org.demarche.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deals in arms: the designation or the noun for the item must agree, and numbers and sums must not be too far apart. */
final class ArmsLikeness implements Likeness {
    /** The designation agrees: from an offer to the last delivery. */
    static final long DESIGNATION = 1826;

    /** The noun agrees: helicopters and helicopters. */
    static final long ITEM = 731;

    /** Only "arms" on one side, but the same sum. */
    static final long SUM = 92;

    /** Only "arms" on both sides. */
    static final long ARMS = 7;

    private static final double NUMBERS = 1.25;
    private static final double OFFERS = 2;
    private static final double SUMS = 1.5;
    private static final long ORDERED_AGAIN = 366;
    private static final long LATE = 92;

    @Override
    public long reach() {
        return DESIGNATION;
    }

    @Override
    public Verdict weigh(Report report, Draft entry) {
        Verdict verdict = new Verdict();
        Likeness.sides(verdict, report, entry, "supplier", "recipient");
        boolean designation = designations(verdict, report, entry);
        boolean item = !designation && items(verdict, report, entry);
        boolean sum = Likeness.amounts(verdict, report, entry, SUMS);
        numbers(verdict, report, entry);
        orders(verdict, report, entry);
        Likeness.values(verdict, report, entry, one -> one.text("condition").orElse(null));
        long window = designation ? DESIGNATION : item ? ITEM : sum ? SUM : ARMS;
        if (!designation && !item && !sum && !isArmsAlone(report, entry) && !entry.hasArticle(report.article())) {
            verdict.differs(() -> "not said that it is the same item");
        }
        Likeness.time(verdict, report, entry, window);
        return verdict;
    }

    private static boolean designations(Verdict verdict, Report report, Draft entry) {
        Set<String> own = report.what().designations();
        List<String> others = entry.reports().stream()
                .flatMap(one -> one.what().designations().stream())
                .distinct()
                .toList();
        if (own.isEmpty() || others.isEmpty()) {
            return false;
        }
        String words = report.text("designation").orElse("");
        if (own.stream().anyMatch(one -> others.stream().anyMatch(other -> Item.sameDesignation(one, other)))) {
            verdict.agrees(4, () -> "designation " + words);
            return true;
        }
        String against = entry.reports().stream()
                .map(one -> one.text("designation"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        verdict.differs(() -> "designation " + words + " against " + against);
        return false;
    }

    private static boolean items(Verdict verdict, Report report, Draft entry) {
        List<Item> own = named(report.what().items());
        List<Item> others = entry.reports().stream()
                .flatMap(one -> named(one.what().items()).stream())
                .toList();
        if (own.isEmpty() || others.isEmpty()) {
            return false;
        }
        for (Item one : own) {
            if (others.stream().anyMatch(one::agreesWith)) {
                verdict.agrees(2, () -> "item " + one.head());
                return true;
            }
        }
        verdict.differs(() -> own.get(0).words() + " against " + others.get(0).words());
        return false;
    }

    private static List<Item> named(List<Item> items) {
        return items.stream().filter(item -> !item.isAny()).toList();
    }

    /** True where both name arms in general, and no designation. */
    private static boolean isArmsAlone(Report report, Draft entry) {
        return isArms(report) && entry.reports().stream().allMatch(ArmsLikeness::isArms);
    }

    private static boolean isArms(Report report) {
        return report.what().designations().isEmpty()
                && !report.what().items().isEmpty()
                && named(report.what().items()).isEmpty();
    }

    private static void numbers(Verdict verdict, Report report, Draft entry) {
        Bounds number = report.what().number();
        if (number == null) {
            return;
        }
        boolean same = false;
        for (Report one : entry.reports()) {
            Bounds other = one.what().number();
            if (other != null && contradict(report.stage(), number, one.stage(), other)) {
                verdict.differs(() -> "number " + number.words() + " against " + other.words());
                return;
            }
            same |= other != null && number.sameAs(other);
        }
        if (same) {
            verdict.agrees(2, () -> "number " + number.words());
        }
    }

    /** A delivery may be of a part of what was ordered; what is offered may not be what is ordered in the end. */
    private static boolean contradict(
            @Nullable String stage, Bounds number, @Nullable String otherStage, Bounds other) {
        boolean delivered = Stages.DELIVERED.equals(stage);
        boolean otherDelivered = Stages.DELIVERED.equals(otherStage);
        if (delivered && otherDelivered) {
            return false;
        }
        if (delivered) {
            return other.isBelow(number, NUMBERS);
        }
        if (otherDelivered) {
            return number.isBelow(other, NUMBERS);
        }
        boolean offer = Stages.OFFERED.equals(stage) != Stages.OFFERED.equals(otherStage);
        return number.differsFrom(other, offer ? OFFERS : NUMBERS);
    }

    /** Orders on days far apart are two, and what is ordered after a delivery is ordered anew. */
    private static void orders(Verdict verdict, Report report, Draft entry) {
        Days day = orderedOn(report).orElse(null);
        if (day == null) {
            return;
        }
        boolean another = entry.reports().stream()
                .map(ArmsLikeness::orderedOn)
                .flatMap(Optional::stream)
                .anyMatch(other -> day.gapTo(other) > ORDERED_AGAIN);
        boolean late = entry.reports().stream()
                .filter(one ->
                        Stages.DELIVERED.equals(one.stage()) && one.when().date() != null)
                .map(one -> one.when().step())
                .anyMatch(other ->
                        other != null && day.first().isAfter(other.last().plusDays(LATE)));
        if (another || late) {
            verdict.differs(() -> another ? "ordered on another day" : "ordered after a delivery");
        }
    }

    private static Optional<Days> orderedOn(Report report) {
        Optional<Days> said = report.text("order_date").flatMap(Days::parse);
        boolean ordered = Stages.ORDERED.equals(report.stage()) && report.when().date() != null;
        return said.isPresent() || !ordered
                ? said
                : Optional.ofNullable(report.when().step());
    }
}
