package org.demarche.entry;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.record.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as a table for people that fits a terminal: first date, kind, parties, what, and stage, and below each
 * entry its steps with the words of their first record. Cells that are too long end in '…'.
 */
public final class EntryTable implements EntryWriter {
    private static final int SMALLEST = 60;
    private static final int DATE = 10;
    private static final int KIND = 9;
    private static final int STAGE = 13;
    private static final int GAPS = 8;
    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private final Writer out;
    private final int width;
    private final boolean colour;
    private final int parties;
    private final int what;
    private boolean begun;

    /**
     * @param out where lines go; closed with this writer
     * @param width columns of the terminal; below 60 counts as 60
     * @param colour whether to write ANSI colours
     */
    public EntryTable(Writer out, int width, boolean colour) {
        this.out = out;
        this.width = Math.max(SMALLEST, width);
        this.colour = colour;
        int rest = this.width - DATE - KIND - STAGE - GAPS;
        this.parties = Math.min(16, rest / 2);
        this.what = rest - this.parties;
    }

    @Override
    public void write(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            if (!begun) {
                begun = true;
                line(BOLD, "date", "kind", "parties", "what", "stage");
            }
            line("", text(entry.first()), entry.kind().label(), parties(entry), what(entry), text(entry.stage()));
            for (Step step : entry.steps()) {
                Citation first = step.records().get(0);
                String more =
                        step.records().size() == 1 ? "" : " (" + step.records().size() + " records)";
                String stage = Objects.requireNonNullElse(step.stage(), "told")
                        + (step.moved() || step.stage() == null ? "" : ", recalled")
                        + more;
                String words = "  " + Cells.fit(text(step.date()), DATE) + "  " + stage + ": "
                        + Cells.oneLine(first.evidence()) + " [" + first.article() + ']';
                styled(DIM, Cells.cut(words, width));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String parties(Entry entry) {
        return entry.from() == null || entry.to() == null
                ? String.join(" ", entry.parties())
                : entry.from() + " > " + entry.to();
    }

    /** What tells this entry from others: the name, or item and number, or instrument and subject. */
    private static String what(Entry entry) {
        return Stream.of(
                        "name",
                        "number_ordered",
                        "designation",
                        "item",
                        "instrument",
                        "subject",
                        "guest_names",
                        "place")
                .filter(name -> entry.what().containsKey(name))
                .filter(name -> !name.equals("item") || !entry.what().containsKey("designation"))
                .map(name -> shown(entry, name))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Entry entry, String name) {
        Object value = Objects.requireNonNull(entry.what().get(name));
        if (value instanceof Map<?, ?> map) {
            return "at " + map.get("name");
        }
        String words = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
        return name.equals("subject") ? "on " + words : words;
    }

    private void line(String style, String... cells) throws IOException {
        int[] widths = {DATE, KIND, parties, what, STAGE};
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : "  ").append(Cells.fit(Cells.oneLine(cells[i]), widths[i]));
        }
        styled(style, line.toString().stripTrailing());
    }

    private void styled(String style, String line) throws IOException {
        out.write(colour && !style.isEmpty() ? style + line + PLAIN : line);
        out.write('\n');
    }
}
