package org.demarche.web.page;

import java.util.List;

/**
 * Two actors: the report of both, and their latest happenings with the articles that tell of them.
 *
 * @param report markup, written by {@link org.demarche.report.DyadHtml}
 * @param counted how many happenings, and how many things did not happen
 * @param all address of all happenings of both, with filters
 * @param days the latest happenings
 */
public record DyadView(String report, String counted, String all, List<HappeningView.Day> days) {
    public DyadView {
        days = List.copyOf(days);
    }
}
