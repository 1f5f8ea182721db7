package org.demarche.report;

import java.util.List;
import org.demarche.store.Panel;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one year and one way.
 *
 * @param year YYYY
 * @param articles published in it that were read
 * @param happenings of the dyad in it; null where no article was read and none is known
 * @param quads of them by CAMEO's class, from 1 to 4
 * @param net sum of Goldstein's scale
 * @param above the part of it over 0
 * @param below the part of it under 0
 * @param notHappened records of what did not happen, in no other figure
 */
public record Year(
        String year,
        long articles,
        @Nullable Long happenings,
        List<Long> quads,
        double net,
        double above,
        double below,
        long notHappened) {
    private static final double THOUSAND = 1000;

    public Year {
        quads = List.copyOf(quads);
    }

    /**
     * A rate with its interval of 95 %.
     *
     * @param value happenings for 1,000 articles
     * @param low its lower bound
     * @param high its upper bound
     */
    public record Rate(double value, double low, double high) {}

    /** Happenings for 1,000 articles; null where no article was read. */
    public @Nullable Rate rate() {
        return rate(happenings == null ? 0 : happenings);
    }

    /** The rate of one class, from 1 to 4. */
    public @Nullable Rate rate(int quad) {
        return rate(quads.get(quad - 1).longValue());
    }

    /** The rate of cooperation (classes 1 and 2) or of conflict (3 and 4). */
    public @Nullable Rate rate(boolean cooperation) {
        return rate(count(cooperation));
    }

    /** Happenings of cooperation (classes 1 and 2) or of conflict (3 and 4). */
    public long count(boolean cooperation) {
        int first = cooperation ? 0 : 2;
        return quads.get(first) + quads.get(first + 1);
    }

    private @Nullable Rate rate(long count) {
        if (articles == 0) {
            return null;
        }
        double each = THOUSAND / articles;
        return new Rate(count * each, Panel.low(count) * each, Panel.high(count) * each);
    }

    /** Whether nothing is known of it: no article and no happening. */
    public boolean isBlank() {
        return articles == 0 && happenings == null;
    }
}
