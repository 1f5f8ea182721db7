package org.demarche.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.report.DyadReport.Point;
import org.demarche.report.DyadReport.Register;
import org.jspecify.annotations.Nullable;

/**
 * A timeline in SVG: states as bars, happenings as points in three lanes (both alike, from the first side, from the second)
 * with a row and colour for each class, entries with their steps. Points that would cover each other become one larger one.
 */
final class TimelineChart {
    private static final double EDGE = 6;
    private static final double STATE = 26;
    private static final double HEAD = 18;
    private static final double ROW = 12;
    private static final double GAP = 12;
    private static final double ENTRY = 38;
    private static final double BIN = 9;
    private static final int FEW = 3;
    private static final int STATES = 4;
    private static final int QUADS = 4;
    private static final int WAYS = 3;
    private static final int YEARS_BACK = 20;

    private final DyadReport report;
    private final Wording wording;
    private final double width;
    private final TimeScale scale;
    private final Svg body = new Svg();
    private double y = 4;

    private TimelineChart(DyadReport report, Wording wording, int width, TimeScale scale) {
        this.report = report;
        this.wording = wording;
        this.width = width;
        this.scale = scale;
    }

    /**
     * Draws it.
     *
     * @param width in units of the drawing, which are pixels where there is room
     * @return nothing where no day is known
     */
    static String svg(DyadReport report, Wording wording, int width) {
        List<String> days = Stream.concat(
                        report.points().stream().map(Point::day),
                        report.registers().stream().flatMap(TimelineChart::days))
                .filter(day -> report.request().until() != null
                        || day.compareTo(report.request().latest()) <= 0)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        String first = first(days.get(0), report.provenance().firstArticle());
        TimeScale scale = new TimeScale(first, days.get(days.size() - 1), EDGE + 6, width - EDGE - 6);
        return new TimelineChart(report, wording, width, scale).draw();
    }

    private static Stream<String> days(Register register) {
        return register.entries().shown().stream()
                .flatMap(entry -> Stream.of(entry.first(), entry.last()))
                .filter(day -> day != null);
    }

    /** The first day, but not very long before the first article. */
    private static String first(String day, @Nullable String article) {
        if (article == null) {
            return day;
        }
        String earliest = String.valueOf(Integer.parseInt(article.substring(0, 4)) - YEARS_BACK);
        return day.compareTo(earliest) < 0 ? earliest : day;
    }

    private String draw() {
        states();
        lanes();
        report.registers().forEach(this::register);
        axis();
        String one = report.request().one().name();
        String other = report.request().other().name();
        String id = "timeline-" + (int) width;
        return new Svg()
                .open("svg", "class", "chart timeline", "viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(y))
                .attributes("role", "img", "aria-labelledby", id + "-t " + id + "-d")
                .end()
                .leaf("title", "Timeline of " + one + " and " + other, "id", id + "-t")
                .leaf("desc", description(), "id", id + "-d")
                .raw(body.toString())
                .close("svg")
                .toString();
    }

    private String description() {
        return report.totals().happenings() + " happenings between "
                + report.provenance().firstDay() + " and "
                + report.provenance().lastDay()
                + ", each a point by its day, in rows by class and in lanes by who acts;"
                + " the lists below hold the same in words.";
    }

    private void states() {
        List<RecordLine> open = report.states().shown().stream()
                .filter(line -> line.open() && line.from() != null)
                .limit(STATES)
                .toList();
        for (RecordLine line : open) {
            String from = String.valueOf(line.from());
            String words = RelationWords.of(line).orElse(wording.code(line.code())) + ", since " + from;
            double x = scale.isBefore(from) ? EDGE : scale.begin(from);
            String style = "state " + (line.quad() == null ? "" : "q" + line.quad());
            body.rect(style, x, y + 14, width - EDGE - x, 6, words + ": " + line.evidence());
            boolean late = x > width / 2;
            body.open("text", "class", "label", "x", late ? width - EDGE : x, "y", y + 10)
                    .attributes("text-anchor", late ? "end" : "start")
                    .end()
                    .text((scale.isBefore(from) ? "← " : "") + words)
                    .close("text");
            y += STATE;
        }
    }

    private void lanes() {
        String one = report.request().one().name();
        String other = report.request().other().name();
        String[] labels = {one + " ↔ " + other, one + " → " + other, other + " → " + one};
        long most = most();
        for (int way = 0; way < WAYS; way++) {
            body.words("label", EDGE, y + 12, labels[way]);
            y += HEAD;
            body.rect("lane", EDGE, y, width - 2 * EDGE, QUADS * ROW);
            for (int quad = 1; quad <= QUADS; quad++) {
                points(way, quad, y + (quad - 0.5) * ROW, most);
            }
            y += QUADS * ROW + GAP;
        }
    }

    private Map<Integer, Bin> bins(int way, int quad) {
        Map<Integer, Bin> bins = new TreeMap<>();
        report.points().stream()
                .filter(point -> point.way() == way && point.quad() == quad)
                .forEach(point -> bins.merge(
                        (int) (scale.x(point.day()) / BIN),
                        new Bin(scale.x(point.day()), point.happenings(), point.day(), point.day()),
                        Bin::with));
        return bins;
    }

    /** Happenings of the largest point. */
    private long most() {
        long most = 0;
        for (int way = 0; way < WAYS; way++) {
            for (int quad = 1; quad <= QUADS; quad++) {
                for (Bin bin : bins(way, quad).values()) {
                    most = Math.max(most, bin.happenings);
                }
            }
        }
        return most;
    }

    private void points(int way, int quad, double middle, long most) {
        bins(way, quad).values().forEach(bin -> {
            double radius =
                    most <= FEW ? 2.4 + bin.happenings * 0.6 : 1.2 + 3.8 * Math.sqrt((double) bin.happenings / most);
            String days = bin.first.equals(bin.last) ? bin.first : bin.first + " to " + bin.last;
            body.circle("dot q" + quad, bin.x, middle, radius, days + ": " + bin.happenings + " " + Wording.quad(quad));
        });
    }

    /** Points that would cover each other. */
    private record Bin(double x, long happenings, String first, String last) {
        Bin with(Bin other) {
            return new Bin(
                    x,
                    happenings + other.happenings,
                    first.compareTo(other.first) < 0 ? first : other.first,
                    last.compareTo(other.last) > 0 ? last : other.last);
        }
    }

    private void register(Register register) {
        List<EntryLine> dated = register.entries().shown().stream()
                .filter(entry -> entry.first() != null && entry.last() != null)
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.first())))
                .toList();
        if (dated.isEmpty()) {
            return;
        }
        body.words(
                "label",
                EDGE,
                y + 12,
                switch (register.kind()) {
                    case "agreement" -> "agreements";
                    case "arms" -> "arms transfers";
                    case "exercise" -> "exercises";
                    default -> "visits and meetings";
                });
        double middle = y + HEAD + 7;
        body.rect("lane", EDGE, y + HEAD, width - 2 * EDGE, 14);
        for (EntryLine entry : dated) {
            double from = scale.x(String.valueOf(entry.first()));
            double to = scale.x(String.valueOf(entry.last()));
            body.line("entry", from, middle, to, middle);
            String words = String.join(", ", Wording.what(entry));
            diamond(from, middle, entry.first() + ": " + words + ", " + entry.stage());
            if (to - from > 8) {
                diamond(to, middle, entry.last() + ": " + words + ", " + entry.stage());
            }
        }
        y += ENTRY;
    }

    private void diamond(double x, double middle, String title) {
        String points = Svg.number(x - 5) + "," + Svg.number(middle) + " " + Svg.number(x) + ","
                + Svg.number(middle - 5) + " " + Svg.number(x + 5) + "," + Svg.number(middle) + " "
                + Svg.number(x) + "," + Svg.number(middle + 5);
        body.open("polygon", "class", "step", "points", points)
                .end()
                .leaf("title", title)
                .close("polygon");
    }

    private void axis() {
        body.line("axis", EDGE, y, width - EDGE, y);
        for (TimeScale.Tick tick : scale.ticks()) {
            body.line("axis", tick.x(), y, tick.x(), y + 4);
            boolean end = tick.x() > width - 40;
            body.open("text", "class", "tick", "x", tick.x(), "y", y + 17)
                    .attributes("text-anchor", end ? "end" : "start")
                    .end()
                    .text(tick.words())
                    .close("text");
        }
        y += 24;
    }
}
