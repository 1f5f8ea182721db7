package org.demarche.web.page;

import java.util.List;
import org.demarche.web.page.PageHead.Link;

/**
 * A list of happenings, day by day.
 *
 * @param title of the list
 * @param note a sentence below it; "" for none
 * @param filter what it is filtered by
 * @param counted how many there are, in words
 * @param asides what is not in the list, each with the address where it stands
 * @param days happenings, newest first
 * @param first address of the first page; "" on it
 * @param next address of the next page; "" on the last
 * @param nothing what to say where there are none
 */
public record TodayView(
        String title,
        String note,
        FilterView filter,
        String counted,
        List<Link> asides,
        List<HappeningView.Day> days,
        String first,
        String next,
        String nothing) {
    public TodayView {
        asides = List.copyOf(asides);
        days = List.copyOf(days);
    }
}
