package org.demarche.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an entry: reports of one stage are one step when they can only mean one, or lie within days.
 *
 * @param kind of the entry
 * @param steps in the order of time
 * @param reached where it stands in the end
 */
record History(Kind kind, List<Step> steps, Reached reached) {
    private static final long ONE_STEP = 7;

    /** The stage that was reached last, with its date. */
    record Reached(@Nullable String stage, @Nullable String date) {}

    /** The history that the reports of a draft tell. */
    static History of(Kind kind, Draft draft) {
        List<Gathered> gathered = new ArrayList<>();
        for (int i = 0; i < draft.reports().size(); i++) {
            Report report = draft.reports().get(i);
            Gathered step = fitting(gathered, report);
            if (step == null) {
                step = new Gathered(report.stage());
                gathered.add(step);
            }
            step.add(report, draft.reason(i));
        }
        gathered.sort(Comparator.comparing(Gathered::order, Comparator.nullsLast(Comparator.naturalOrder())));
        List<Step> steps = new ArrayList<>();
        String stage = null;
        String date = null;
        for (Gathered one : gathered) {
            boolean moved = one.stage != null && Stages.moves(kind, stage, one.stage);
            if (moved) {
                stage = one.stage;
                date = one.date();
            }
            steps.add(one.step(moved));
        }
        return new History(kind, List.copyOf(steps), new Reached(stage, date));
    }

    /** The dates of the steps of a stage. */
    Stream<String> dates(String stage) {
        return steps.stream()
                .filter(step -> stage.equals(step.stage()))
                .map(Step::date)
                .filter(Objects::nonNull);
    }

    /** The earliest date of a step, or null. */
    @Nullable
    String first() {
        return dated().min(Comparator.naturalOrder()).orElse(null);
    }

    /** The latest date of a step, or null. */
    @Nullable
    String last() {
        return dated().max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<String> dated() {
        return steps.stream().map(Step::date).filter(Objects::nonNull);
    }

    private static @Nullable Gathered fitting(List<Gathered> gathered, Report report) {
        boolean stopped = false;
        for (int i = gathered.size() - 1; i >= 0; i--) {
            Gathered one = gathered.get(i);
            if (Objects.equals(one.stage, report.stage())) {
                boolean again = stopped || (one.stage != null && !Stages.isOnce(one.stage)) || one.stage == null;
                return !again || one.isNear(report) ? one : null;
            }
            stopped |= Stages.isStop(one.stage);
        }
        return null;
    }

    /** A step in the making. */
    private static final class Gathered {
        private final @Nullable String stage;
        private final List<Citation> records = new ArrayList<>();
        private final List<Report.When> days = new ArrayList<>();

        Gathered(@Nullable String stage) {
            this.stage = stage;
        }

        void add(Report report, String because) {
            report.citations().forEach(citation -> records.add(citation.because(because)));
            days.add(report.when());
        }

        boolean isNear(Report report) {
            Days day = report.when().step();
            return report.when().date() == null
                    || day == null
                    || days.stream()
                            .anyMatch(one -> one.step() != null && one.step().gapTo(day) <= ONE_STEP);
        }

        /** The day that its place in time goes by. */
        @Nullable
        String order() {
            Days first = days.get(0).step();
            return first == null ? null : first.first().toString();
        }

        /** When it was: by the words of a text or a dateline rather than by the day of publication, the earliest. */
        private Report.@Nullable When best() {
            return days.stream()
                    .filter(when -> when.date() != null)
                    .min(Comparator.comparing((Report.When when) -> "publication".equals(when.basis()))
                            .thenComparing(when -> Objects.requireNonNull(when.date())))
                    .orElse(null);
        }

        @Nullable
        String date() {
            Report.When best = best();
            return best == null ? null : best.date();
        }

        Step step(boolean moved) {
            Report.When best = best();
            return new Step(
                    stage, best == null ? null : best.date(), best == null ? null : best.basis(), moved, records);
        }
    }
}
