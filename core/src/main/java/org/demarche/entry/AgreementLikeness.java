package org.demarche.entry;

import java.util.List;
import java.util.Objects;
import org.demarche.entry.Report.When;
import org.jspecify.annotations.Nullable;

/**
 * Agreements: the paper must be of one family and on one subject; promises of which no paper is told must be on one
 * subject. The less is said, the nearer in time two reports must be to be joined.
 */
final class AgreementLikeness implements Likeness {
    /** Name or subject agree. */
    static final long EXPRESS = 1096;

    /** A treaty and a treaty, but one does not say on what; or the subjects agree in part. */
    static final long LIKELY = 366;

    /** "An agreement", and a treaty or an agreement on something. */
    static final long VAGUE = 92;

    /** "An agreement" and "an agreement". */
    static final long BARE = 14;

    private static final double SUMS = 1.5;
    private static final long SIGNED_AGAIN = 31;

    @Override
    public long reach() {
        return EXPRESS;
    }

    @Override
    public Verdict weigh(Report report, Draft entry) {
        Verdict verdict = new Verdict();
        verdict.agrees(0, () -> "same parties " + Likeness.codes(report.parties()));
        boolean sameFamily = families(verdict, report, entry);
        Match name = Likeness.names(verdict, report, entry);
        Match subject = Likeness.subjects(verdict, report, entry);
        Likeness.amounts(verdict, report, entry, SUMS);
        boolean bothPapers =
                hasInstrument(report) && entry.reports().stream().anyMatch(AgreementLikeness::hasInstrument);
        if (name != Match.AGREES && subject != Match.AGREES && !bothPapers) {
            verdict.differs(() -> "not said that it is the same agreement");
        }
        boolean express = name == Match.AGREES || subject == Match.AGREES;
        onceOnly(verdict, report, entry, express);
        Likeness.time(verdict, report, entry, window(report, entry, express, sameFamily || subject == Match.PARTLY));
        return verdict;
    }

    private static long window(Report report, Draft entry, boolean express, boolean likely) {
        if (express) {
            return EXPRESS;
        }
        if (likely) {
            return goesOn(report, entry) ? EXPRESS : LIKELY;
        }
        boolean said = saysMore(report) || entry.reports().stream().anyMatch(AgreementLikeness::saysMore);
        return said ? VAGUE : BARE;
    }

    private static boolean families(Verdict verdict, Report report, Draft entry) {
        String family = family(report);
        List<String> others = entry.say(AgreementLikeness::family).distinct().toList();
        if (family == null || others.isEmpty()) {
            return false;
        }
        if (others.contains(family)) {
            verdict.agrees(1, () -> "both a " + family);
            return true;
        }
        verdict.differs(() -> "a " + family + " against a " + others.get(0));
        return false;
    }

    /** A treaty that is ratified was signed before, often long before. */
    private static boolean goesOn(Report report, Draft entry) {
        return Stages.isAfterSignature(report.stage())
                && entry.reports().stream().anyMatch(one -> Stages.SIGNED.equals(one.stage()))
                && entry.reports().stream().noneMatch(one -> Objects.equals(one.stage(), report.stage()));
    }

    /** True where it says more than that it is an agreement. */
    private static boolean saysMore(Report report) {
        return !report.what().subject().isEmpty() || family(report) != null;
    }

    private static boolean hasInstrument(Report report) {
        return report.what().instrument() != null;
    }

    private static @Nullable String family(Report report) {
        Instrument instrument = report.what().instrument();
        return instrument == null ? null : instrument.family();
    }

    /** What has ended is not signed again, and what is signed twice on days that are told is two things. */
    private static void onceOnly(Verdict verdict, Report report, Draft entry, boolean express) {
        String stage = report.stage();
        boolean onward = stage != null && !Stages.isStop(stage);
        boolean ended = entry.reports().stream()
                .anyMatch(one -> Stages.ENDED.equals(one.stage()) && one.when().date() != null);
        if (ended && onward && report.when().date() != null) {
            verdict.differs(() -> stage + " after it had ended");
        }
        if (!Stages.SIGNED.equals(stage)) {
            return;
        }
        boolean again = entry.reports().stream()
                .filter(one -> Stages.SIGNED.equals(one.stage()))
                .anyMatch(one -> isAnotherDay(report.when(), one.when(), express));
        if (again) {
            verdict.differs(() -> "signed on another day");
        }
    }

    private static boolean isAnotherDay(When one, When other, boolean express) {
        if (one.date() == null || other.date() == null || one.step() == null || other.step() == null) {
            return false;
        }
        boolean told = !Objects.equals(one.basis(), "publication") && !Objects.equals(other.basis(), "publication");
        return (told || !express) && one.step().gapTo(other.step()) > SIGNED_AGAIN;
    }
}
