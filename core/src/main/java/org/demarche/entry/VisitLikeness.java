package org.demarche.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Visits and meetings: the same two, the same direction, the same rank of guest, within days. */
final class VisitLikeness implements Likeness {
    /** Days between two reports of one visit. */
    static final long NEAR = 7;

    /** Days until a visit that is announced without a day. */
    static final long ANNOUNCED = 14;

    private static final long MONTH = 31;
    private static final Set<String> ANY_LEVEL = Set.of("delegation", "other");
    private static final String IN_PERSON = "in person";

    @Override
    public long reach() {
        return ANNOUNCED;
    }

    @Override
    public Verdict weigh(Report report, Draft entry) {
        Verdict verdict = new Verdict();
        Likeness.sides(verdict, report, entry, "guest", "host");
        Likeness.values(verdict, report, entry, VisitLikeness::medium);
        if (report.from() != null) {
            Likeness.values(verdict, report, entry, VisitLikeness::level);
        }
        guests(verdict, report, entry);
        Likeness.places(verdict, report, entry);
        topics(verdict, report, entry);
        if (isAnnounced(report) && !entry.hasArticle(report.article()) && isOver(entry)) {
            verdict.differs(() -> "planned after it took place");
        }
        boolean announced = isAnnounced(report) || entry.reports().stream().allMatch(VisitLikeness::isAnnounced);
        Likeness.time(verdict, report, entry, announced ? ANNOUNCED : NEAR);
        boolean vague = isVague(report) || entry.reports().stream().allMatch(VisitLikeness::isVague);
        if (vague && !entry.hasArticle(report.article())) {
            verdict.differs(() -> "no nearer date than a month");
        }
        return verdict;
    }

    /** Whoever visits or receives is not on the phone. */
    private static @Nullable String medium(Report report) {
        return report.from() == null ? report.text("medium").orElse(null) : IN_PERSON;
    }

    /** Office of the guest, where it tells one visitor from another. */
    private static @Nullable String level(Report report) {
        return report.text("guest_level")
                .filter(level -> !ANY_LEVEL.contains(level))
                .orElse(null);
    }

    private static void guests(Verdict verdict, Report report, Draft entry) {
        Set<String> others = entry.reports().stream()
                .flatMap(one -> one.guests().stream())
                .map(VisitLikeness::lastWord)
                .collect(Collectors.toSet());
        List<String> own = List.copyOf(report.guests());
        if (own.isEmpty() || others.isEmpty()) {
            return;
        }
        if (own.stream().map(VisitLikeness::lastWord).anyMatch(others::contains)) {
            verdict.agrees(3, () -> "guest " + own.get(0));
        } else {
            verdict.differs(() -> "guest " + own.get(0) + " against another");
        }
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** A common topic speaks for the join; other topics do not speak against it. */
    private static void topics(Verdict verdict, Report report, Draft entry) {
        Optional<String> common = entry.reports().stream()
                .flatMap(one -> one.what().subject().stream())
                .filter(report.what().subject()::contains)
                .findFirst();
        common.ifPresent(word -> verdict.agrees(2, () -> "both on " + word));
    }

    /** True where all that is told of it has been; reports are joined in the order of time. */
    private static boolean isOver(Draft entry) {
        return entry.reports().stream().anyMatch(report -> Stages.TOOK_PLACE.equals(report.stage()));
    }

    private static boolean isAnnounced(Report report) {
        return report.when().event() == null && !Stages.isDone(report.stage());
    }

    private static boolean isVague(Report report) {
        Days event = report.when().event();
        return event != null && event.length() > MONTH;
    }
}
