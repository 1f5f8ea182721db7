package org.demarche.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.demarche.report.DyadReport.Way;
import org.jspecify.annotations.Nullable;

/** Writes a report for a terminal. */
public final class DyadText {
    private static final int QUAD_NAME = 22;
    private static final int COUNT = 7;
    private static final int WHEN = 12;
    private static final int INDENT = 4;

    /** Characters of a command that is shown. */
    private static final int LONGEST = 230;

    private final Wording wording;
    private final TextLines lines;
    private final Ink ink;

    /**
     * @param out where it goes; not closed
     * @param width columns of the terminal
     * @param colour whether to write ANSI colours
     */
    public DyadText(Writer out, Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.ink = new Ink(colour);
        this.lines = new TextLines(out, width);
    }

    /** Writes all of it. */
    public void write(DyadReport report) throws IOException {
        lines.line(ink.bold(DyadHtml.title(report)));
        lines.wrapped(Summary.of(report), 0);
        if (report.isEmpty()) {
            for (String line : Summary.empty(report, wording)) {
                lines.wrapped(line, 0);
            }
            return;
        }
        if (report.provenance().firstDay() != null) {
            lines.wrapped(Summary.span(report), 0);
        }
        quads(report);
        for (Section section : Section.of(report)) {
            section(section);
            if (section.id().equals("states")) {
                years(report);
            }
        }
        String none = Section.empty(report);
        if (!none.isEmpty()) {
            lines.line("");
            lines.wrapped(none, 0);
        }
        provenance(report);
    }

    private void quads(DyadReport report) throws IOException {
        List<Year> years = Summary.shown(report.ways().get(0).years());
        lines.line("");
        for (int quad = 1; quad <= report.totals().quads().size(); quad++) {
            int of = quad;
            List<@Nullable Double> rates = new ArrayList<>();
            years.forEach(year -> rates.add(Summary.known(year, of)));
            String count = String.valueOf(report.totals().quads().get(quad - 1));
            lines.line("  " + ink.quad(quad, pad(Wording.quad(quad), QUAD_NAME)) + left(count, COUNT) + "  "
                    + ink.quad(quad, lines.fitted(Sparkline.text(rates), QUAD_NAME + COUNT + INDENT)));
        }
    }

    private void years(DyadReport report) throws IOException {
        Measure measure = report.request().measure();
        heading("By year", measure.inWords());
        for (Way way : report.ways()) {
            List<Year> years = Summary.shown(way.years());
            List<@Nullable Double> heights = new ArrayList<>();
            years.forEach(year -> heights.add(Figures.height(year, measure)));
            lines.line("  " + way.label() + "  "
                    + lines.fitted(Sparkline.text(heights), way.label().length() + INDENT));
            table(years, measure);
        }
        lines.wrapped(ink.dim(Figures.note(report)), 2);
        command(report.yearsCommand());
    }

    private void table(List<Year> years, Measure measure) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(TextLines.heads(Figures.columns(measure))));
        years.stream().filter(year -> !year.isBlank()).forEach(year -> rows.add(Figures.row(year, measure)));
        for (String line : TextLines.table(rows)) {
            lines.line("  " + line);
        }
        lines.line("");
    }

    private void section(Section section) throws IOException {
        if (section.total() == 0) {
            return;
        }
        heading(section.title(), Summary.count(section.total(), section.unit()));
        lines.wrapped(ink.dim(section.note()), 2);
        lines.line("");
        for (RecordLine line : section.lines().shown()) {
            record(line, section.look());
        }
        Lines<EntryLine> register = section.register();
        if (register != null) {
            for (EntryLine entry : register.shown()) {
                entry(entry);
            }
        }
        command(section.command());
    }

    private void heading(String title, String beside) throws IOException {
        lines.line("");
        lines.line(ink.bold(title) + "  " + ink.dim(beside));
    }

    private void command(String command) throws IOException {
        String shown = command.length() <= LONGEST
                ? "  $ " + command
                : "  The command that gives these rows is long; --to json and --html have it.";
        lines.line(ink.dim(shown));
    }

    private void record(RecordLine line, Section.Look look) throws IOException {
        Headline head = Headline.of(line, look, wording);
        String marks = head.marks().isEmpty() ? "" : " [" + String.join(", ", head.marks()) + "]";
        lines.wrapped(pad(head.when(), WHEN) + " " + head.who() + ": " + head.what() + marks, 2, INDENT);
        lines.wrapped("“" + line.evidence().strip() + "”", INDENT);
        String told = line.publishers().isEmpty() ? "publisher not known" : String.join(", ", line.publishers());
        String said = head.said() == null ? "" : "by the word of " + head.said() + " · ";
        String more = line.reports() > 1 || line.records() > 1
                ? " · " + Summary.count(line.reports(), "report") + ", " + Summary.count(line.records(), "record")
                : "";
        source(said + told + more, line.published(), line.article(), line.id());
    }

    private void source(String told, @Nullable String published, String article, String record) throws IOException {
        String day = published == null ? "" : " · " + published;
        lines.wrapped(ink.dim(told + day + " · article " + article + " · record " + record), INDENT);
        lines.line("");
    }

    private void entry(EntryLine entry) throws IOException {
        String when = entry.stageDate() == null ? entry.first() : entry.stageDate();
        String stage = entry.stage() == null ? "" : " [" + entry.stage() + "]";
        String what = String.join(", ", Wording.what(entry));
        lines.wrapped(
                pad(when == null ? "no date" : when, WHEN) + " " + wording.parties(entry)
                        + (what.isEmpty() ? "" : ": " + what) + stage,
                2,
                INDENT);
        for (EntryLine.Step step : entry.steps()) {
            String name = step.stage() == null ? "told" : step.stage();
            String date = step.date() == null ? "no date" : step.date();
            lines.wrapped(date + " " + name + ": “" + step.evidence().strip() + "”", INDENT);
            source(
                    step.publisher() == null ? "publisher not known" : step.publisher(),
                    step.published(),
                    step.article(),
                    step.record());
        }
    }

    private void provenance(DyadReport report) throws IOException {
        heading("What this rests on", "");
        for (List<String> fact : HtmlProvenance.facts(report)) {
            lines.wrapped(pad(fact.get(0), 17) + fact.get(1), 2, 19);
        }
        command(report.recordsCommand());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
