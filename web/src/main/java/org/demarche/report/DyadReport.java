package org.demarche.report;

import java.util.List;

/**
 * What the store knows of two sides, as docs/dyad.md describes it. Counts are of happenings, what did not happen excepted.
 *
 * @param request what was asked
 * @param totals happenings by class
 * @param provenance what it rests on
 * @param ways figures by year: both ways, from the first side, from the second
 * @param points happenings by day
 * @param states how the relationship stands, by its beginnings
 * @param happenings the latest
 * @param registers agreements, arms transfers, exercises, visits
 * @param says what the first side says about the second, and the second about the first
 * @param thirdParties what others say about both
 * @param ahead what is offered, meant, asked or threatened
 * @param measured comparisons and sizes
 * @param notHappened what is negated, hypothetical or long ago: records, never counted
 * @param others the commonest other sides of each, where nothing is known of the dyad
 * @param later happenings of days to come, which stand in no chart
 */
public record DyadReport(
        DyadRequest request,
        Totals totals,
        Provenance provenance,
        List<Way> ways,
        List<Point> points,
        Lines<RecordLine> states,
        Lines<RecordLine> happenings,
        List<Register> registers,
        List<Lines<RecordLine>> says,
        Lines<RecordLine> thirdParties,
        Lines<RecordLine> ahead,
        Lines<RecordLine> measured,
        Lines<RecordLine> notHappened,
        List<Partner> others,
        long later) {

    public DyadReport {
        ways = List.copyOf(ways);
        points = List.copyOf(points);
        registers = List.copyOf(registers);
        says = List.copyOf(says);
        others = List.copyOf(others);
    }

    /**
     * Happenings in all.
     *
     * @param happenings how many
     * @param quads of them by CAMEO's class, from 1 to 4
     */
    public record Totals(long happenings, List<Long> quads) {
        public Totals {
            quads = List.copyOf(quads);
        }
    }

    /**
     * Figures of a way.
     *
     * @param label Russia and China, Russia to China
     * @param years the earliest first, also those in which nothing happened
     */
    public record Way(String label, List<Year> years) {
        public Way {
            years = List.copyOf(years);
        }
    }

    /**
     * Happenings of one day, way and class.
     *
     * @param day YYYY, YYYY-MM or YYYY-MM-DD
     * @param way 0 both alike, 1 from the first side, 2 from the second
     * @param quad CAMEO's class
     * @param happenings how many
     */
    public record Point(String day, int way, int quad, long happenings) {}

    /**
     * Entries of one kind.
     *
     * @param kind agreement, arms, exercise, visit
     * @param entries the latest first
     */
    public record Register(String kind, Lines<EntryLine> entries) {}

    /**
     * Another side.
     *
     * @param side of the dyad
     * @param partner code of the country
     * @param records between them
     */
    public record Partner(String side, String partner, long records) {}

    /** Whether the store tells nothing of both. */
    public boolean isEmpty() {
        return provenance.records() == 0
                && thirdParties.isEmpty()
                && says.stream().allMatch(Lines::isEmpty);
    }

    /** The command that makes it again. */
    public String command() {
        return new Commands(request).report();
    }

    /** The command that gives the figures by year. */
    public String yearsCommand() {
        return new Commands(request).years();
    }

    /** The command that gives all records between both. */
    public String recordsCommand() {
        return new Commands(request).records();
    }
}
