package org.demarche.entry;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exercises: the same name and year, or else the same states at the same time. */
final class ExerciseLikeness implements Likeness {
    /** The name and its year agree: from the plan to the end of it. */
    static final long NAMED = 366;

    /** The name agrees, and one of the two does not bear a year: shorter than from one year's to the next. */
    static final long SERIES = 150;

    /** No name. */
    static final long UNNAMED = 31;

    @Override
    public long reach() {
        return NAMED;
    }

    @Override
    public Verdict weigh(Report report, Draft entry) {
        Verdict verdict = new Verdict();
        boolean name = Likeness.names(verdict, report, entry) == Match.AGREES;
        boolean year = name && years(verdict, report, entry);
        parties(verdict, report, entry, name);
        boolean place = Likeness.places(verdict, report, entry) == Match.AGREES;
        if (!name && report.parties().size() < 2 && !place && !entry.hasArticle(report.article())) {
            verdict.differs(() -> "one state alone, and not said that it is the same place");
        }
        Likeness.time(verdict, report, entry, year ? NAMED : name ? SERIES : UNNAMED);
        return verdict;
    }

    /** Compares the years in the names; true where both bear the same. */
    private static boolean years(Verdict verdict, Report report, Draft entry) {
        Integer own = year(report);
        List<Integer> others = entry.say(ExerciseLikeness::year).distinct().toList();
        if (own == null || others.isEmpty()) {
            return false;
        }
        if (others.contains(own)) {
            return true;
        }
        verdict.differs(() -> "of " + own + " against " + others.get(0));
        return false;
    }

    private static @Nullable Integer year(Report report) {
        ProperName name = report.what().name();
        return name == null ? null : name.year();
    }

    private static void parties(Verdict verdict, Report report, Draft entry, boolean named) {
        Set<Party> own = new TreeSet<>(report.parties());
        Set<Party> others = entry.reports().stream()
                .flatMap(one -> one.parties().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Party> common = new TreeSet<>(own);
        common.retainAll(others);
        String words = Likeness.codes(List.copyOf(common));
        if (own.equals(others)) {
            verdict.agrees(1, () -> "same parties " + words);
        } else if (named && !common.isEmpty()) {
            verdict.agrees(0, () -> "both with " + words);
        } else {
            verdict.differs(() ->
                    "parties " + Likeness.codes(report.parties()) + " against " + Likeness.codes(List.copyOf(others)));
        }
    }
}
