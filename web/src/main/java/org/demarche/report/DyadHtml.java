package org.demarche.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Writes a report as HTML without scripts: nothing is fetched, charts are SVG within. {@link #body} and {@link #style} can
 * stand on a page of somebody else.
 */
public final class DyadHtml {
    private static final String STYLE = resource("dyad.css");
    private static final String FRAME = resource("page.css");
    private static final int WIDE = 880;
    private static final int NARROW = 340;

    private final Wording wording;
    private final HtmlLists lists;

    /** @param wording says codes in words */
    public DyadHtml(Wording wording) {
        this.wording = wording;
        this.lists = new HtmlLists(wording);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DyadHtml.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rules for what {@link #body} writes; they touch nothing else on a page. */
    public static String style() {
        return STYLE;
    }

    /** The title of a page with this report. */
    public static String title(DyadReport report) {
        return report.request().one().name() + " and "
                + report.request().other().name();
    }

    /** A whole page in one text. */
    public String page(DyadReport report) {
        return new Svg()
                .raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .leaf("title", title(report) + " · Demarche")
                .raw("\n<style>\n" + STYLE + FRAME + "</style>\n</head>\n<body>\n<main>\n")
                .raw(body(report))
                .raw("</main>\n</body>\n</html>\n")
                .toString();
    }

    /** The report, as one element of class dyad. */
    public String body(DyadReport report) {
        Svg out = new Svg().raw("<article class=\"dyad\">\n");
        header(out, report);
        if (report.isEmpty()) {
            empty(out, report);
        } else {
            figures(out, report);
            Section.of(report).stream()
                    .filter(section -> section.total() > 0)
                    .forEach(section -> lists.section(out, section));
            out.leaf("p", Section.empty(report), "class", "note none");
        }
        HtmlProvenance.write(out, report);
        return out.raw("</article>\n").toString();
    }

    private static void header(Svg out, DyadReport report) {
        Provenance from = report.provenance();
        out.raw("<header>\n").leaf("h1", title(report));
        out.leaf("p", Summary.of(report), "class", "lead");
        if (from.firstDay() != null) {
            out.leaf("p", Summary.span(report), "class", "span");
        }
        out.raw("\n</header>\n");
    }

    private void empty(Svg out, DyadReport report) {
        out.raw("<section>\n").leaf("h2", "Nothing is known of the two");
        for (String line : Summary.empty(report, wording)) {
            out.leaf("p", line);
        }
        out.raw("</section>\n");
    }

    private void figures(Svg out, DyadReport report) {
        tiles(out, report);
        nav(out, report);
        String wide = TimelineChart.svg(report, wording, WIDE);
        if (!wide.isEmpty()) {
            out.raw("<section id=\"timeline\">\n").leaf("h2", "Timeline");
            chart(out, wide, TimelineChart.svg(report, wording, NARROW));
            legend(out);
            out.raw("</section>\n");
        }
        HtmlYears.write(out, report, WIDE, NARROW);
    }

    /** Two drawings of which the page shows the one that fits. */
    static void chart(Svg out, String wide, String narrow) {
        out.raw("<figure>\n<div class=\"wide\">" + wide + "</div>\n<div class=\"narrow\">" + narrow
                + "</div>\n</figure>\n");
    }

    private static void tiles(Svg out, DyadReport report) {
        List<Year> years = report.ways().get(0).years();
        out.raw("<dl class=\"tiles\">\n");
        for (int quad = 1; quad <= report.totals().quads().size(); quad++) {
            int of = quad;
            out.open("div", "class", "tile q" + quad).end();
            out.leaf("dt", Wording.quad(quad)).raw("<dd>");
            out.leaf("b", String.valueOf(report.totals().quads().get(quad - 1)));
            out.raw(Sparkline.svg(
                    years.stream().map(year -> Summary.known(year, of)).toList(), 96, 22));
            out.raw("</dd></div>\n");
        }
        out.raw("</dl>\n");
    }

    private static void nav(Svg out, DyadReport report) {
        out.raw("<nav aria-label=\"Sections\">");
        for (Section section : Section.of(report)) {
            if (section.total() > 0) {
                out.leaf("a", section.title() + " " + section.total(), "href", "#" + section.id());
            }
        }
        out.raw("</nav>\n");
    }

    private static void legend(Svg out) {
        out.raw("<ul class=\"legend\">");
        for (int quad = 1; quad <= 4; quad++) {
            out.raw("<li><svg viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\">"
                    + "<circle class=\"dot q" + quad + "\" cx=\"6\" cy=\"6\" r=\"4\"/></svg> " + Wording.quad(quad)
                    + "</li>");
        }
        out.raw("</ul>\n");
    }
}
