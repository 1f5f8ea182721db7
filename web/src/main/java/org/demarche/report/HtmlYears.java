package org.demarche.report;

import java.util.List;
import org.demarche.report.DyadReport.Way;

/** Writes the figures by year: a chart of both ways, and a table of each way. */
final class HtmlYears {
    private static final int OPEN = 1;

    private HtmlYears() {}

    static void write(Svg out, DyadReport report, int wide, int narrow) {
        Measure measure = report.request().measure();
        out.raw("<section id=\"years\">\n").leaf("h2", "By year");
        String grey = measure == Measure.RATE ? " Grey in the chart: no article was read." : "";
        out.leaf("p", Figures.note(report) + grey, "class", "note");
        Way both = new Way(
                report.ways().get(0).label(), Summary.shown(report.ways().get(0).years()));
        String chart = both.years().isEmpty() ? "" : YearsChart.svg(both, measure, wide);
        if (!chart.isEmpty()) {
            DyadHtml.chart(out, chart, YearsChart.svg(both, measure, narrow));
        }
        for (int i = 0; i < report.ways().size(); i++) {
            way(out, report.ways().get(i), measure, i < OPEN);
        }
        HtmlLists.command(out, report.yearsCommand());
        out.raw("</section>\n");
    }

    private static void way(Svg out, Way way, Measure measure, boolean open) {
        List<Year> years = Summary.shown(way.years());
        out.raw(open ? "<details open>" : "<details>").raw("<summary>").text(way.label() + " ");
        out.raw(Sparkline.svg(
                years.stream().map(year -> Figures.height(year, measure)).toList(), 96, 16));
        out.raw("</summary>\n");
        out.open("div", "class", "scroll", "tabindex", 0, "role", "region", "aria-label", way.label() + " by year")
                .end();
        out.raw("<table>\n<thead><tr>");
        Figures.columns(measure).forEach(column -> out.leaf("th", column, "scope", "col"));
        out.raw("</tr></thead>\n<tbody>\n");
        for (Year year : years) {
            if (!year.isBlank()) {
                List<String> cells = Figures.row(year, measure);
                out.raw("<tr>").leaf("th", cells.get(0), "scope", "row");
                cells.subList(1, cells.size()).forEach(cell -> out.leaf("td", cell));
                out.raw("</tr>\n");
            }
        }
        out.raw("</tbody></table></div></details>\n");
    }
}
