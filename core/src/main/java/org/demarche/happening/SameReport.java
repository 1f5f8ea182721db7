package org.demarche.happening;

import java.util.Locale;
import java.util.Optional;
import org.demarche.entry.Days;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two articles are one report: copies of one text, be it cut, under another headline, edited by a house or
 * brought up to date. Another paper's own words on the same matter are another report. The measure is symmetric. The
 * thresholds are measured: docs/happenings.md.
 */
public final class SameReport {
    /** Copies are published within so many days of each other. */
    public static final int REACH = 7;

    /** Shorter texts are the same only when all their words are. */
    private static final int SHORTEST = 8;

    /** So much of the shorter text stands in the longer one, where one is cut from the other. */
    private static final double CUT = 0.7;

    /** So much of the shorter text stands in the longer one, where both are about as long: edited, or brought up to date. */
    private static final double EDITED = 0.45;

    /** Up to so many times as long still is about as long. */
    private static final double ABOUT = 2.2;

    private SameReport() {}

    /** Why two articles are one report; empty when they are not. */
    public static Optional<String> why(ReportText one, ReportText other) {
        boolean swap = one.shingles().size() > other.shingles().size();
        Shingles shorter = (swap ? other : one).shingles();
        Shingles longer = (swap ? one : other).shingles();
        if (shorter.size() == 0 || isFar(one.published(), other.published())) {
            return Optional.empty();
        }
        int common = shorter.common(longer);
        double share = common / (double) shorter.size();
        if (common == shorter.size() && shorter.size() == longer.size()) {
            return Optional.of("the same words");
        }
        if (shorter.size() < SHORTEST) {
            return Optional.empty();
        }
        double times = longer.size() / (double) shorter.size();
        if (times <= ABOUT && share >= EDITED) {
            return Optional.of(percent(share) + " of the shorter text stands in the other");
        }
        double atLead = shorter.inLeadOf(longer) / (double) shorter.size();
        return share >= CUT && 2 * atLead >= share
                ? Optional.of(percent(share) + " of it stands in the longer text, at its beginning")
                : Optional.empty();
    }

    private static boolean isFar(@Nullable Days one, @Nullable Days other) {
        return one == null || other == null ? one != other : one.gapTo(other) > REACH;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
