package org.demarche.web.page;

import java.util.List;
import org.demarche.web.page.RecordView.Fact;

/**
 * Two states: what they did, and their agreements, deals, exercises and visits.
 *
 * @param title both names
 * @param counted how many happenings, and how many things did not happen
 * @param all address of all happenings of both, with filters
 * @param entries of the registers, the latest first
 * @param moreEntries whether there are more of them than are shown
 * @param days the latest happenings
 */
public record DyadView(
        String title,
        String counted,
        String all,
        List<EntryView> entries,
        boolean moreEntries,
        List<HappeningView.Day> days) {
    public DyadView {
        entries = List.copyOf(entries);
        days = List.copyOf(days);
    }

    /**
     * An entry of a register.
     *
     * @param kind agreement, arms, exercise or visit
     * @param what it is, in words
     * @param stage how far it has got; "" where that is not known
     * @param when its dates; "" for none
     * @param steps its history: the day and what was then, with the article that tells it
     */
    public record EntryView(String kind, String what, String stage, String when, List<Fact> steps) {
        public EntryView {
            steps = List.copyOf(steps);
        }
    }
}
