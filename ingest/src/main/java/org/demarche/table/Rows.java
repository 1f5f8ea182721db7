package org.demarche.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table. After a row that is broken, reading goes on at the line behind the one on which it began, so that
 * a quote that is not closed costs one row. Holds no more than one row. Not thread-safe.
 */
final class Rows implements Closeable {
    private static final int SAMPLE = 20;
    private static final int SAMPLE_CHARACTERS = 1 << 20;

    private final LineReader lines;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private final Dialect dialect;

    /**
     * A row.
     *
     * @param line number of the line on which it begins, from 1 on
     * @param cells its cells; none when it is broken
     * @param fault what is wrong with it, or null
     */
    record Row(long line, List<String> cells, @Nullable String fault) {}

    /** A line of the file; its text is null when it was too long. */
    private record Line(long number, @Nullable String text) {
        String words() {
            return text == null ? "" : text;
        }
    }

    Rows(LineReader lines) throws IOException {
        this.lines = lines;
        int characters = 0;
        while (waiting.size() < SAMPLE && characters < SAMPLE_CHARACTERS) {
            Line line = read();
            if (line == null) {
                break;
            }
            waiting.addLast(line);
            characters += line.words().length();
        }
        while (!waiting.isEmpty()
                && waiting.getFirst().text() != null
                && waiting.getFirst().words().isBlank()) {
            waiting.removeFirst();
        }
        List<String> sample = waiting.stream().map(Line::words).toList();
        this.dialect = Dialect.of(sample);
        if (Dialect.isSaid(sample)) {
            waiting.removeFirst();
        }
    }

    /**
     * The next row that is not blank.
     *
     * @param width how many cells a row has, or 0 when that is not known
     * @return null at the end
     */
    @Nullable
    Row next(int width) throws IOException {
        Line first = take();
        while (first != null && first.text() != null && first.text().isBlank()) {
            first = take();
        }
        return first == null ? null : row(first, width);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Row row(Line first, int width) throws IOException {
        if (first.text() == null) {
            return broken(first, "a line is too long");
        }
        RowParser parser = new RowParser(dialect.delimiter());
        RowParser.State state = parser.add(first.text());
        List<Line> more = new ArrayList<>();
        while (state == RowParser.State.OPEN) {
            Line line = parser.length() > ArticleFields.LONGEST_TEXT ? null : take();
            if (line != null) {
                more.add(line);
            }
            if (line == null || line.text() == null) {
                break;
            }
            state = parser.add(line.text());
        }
        if (state != RowParser.State.WHOLE) {
            giveBack(more);
            List<String> raw = dialect.raw(first.text());
            if (dialect.delimiter() == '\t' && raw.size() == width) {
                return new Row(first.number(), raw, null);
            }
            return broken(
                    first,
                    state == RowParser.State.OPEN
                            ? "a quote is not closed"
                            : "something stands behind a closing quote");
        }
        return counted(first, parser.cells(), more, width);
    }

    private Row counted(Line first, List<String> cells, List<Line> more, int width) {
        List<String> kept = cells;
        if (width > 0 && kept.size() > width) {
            boolean empty = kept.subList(width, kept.size()).stream().allMatch(String::isBlank);
            kept = empty ? kept.subList(0, width) : kept;
        }
        if (width == 0 || kept.size() == width) {
            return new Row(first.number(), kept, null);
        }
        if (!more.isEmpty() && dialect.split(more.get(0).words()).size() == width) {
            giveBack(more);
        }
        return broken(first, "it has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", not " + width);
    }

    private static Row broken(Line first, String fault) {
        return new Row(first.number(), List.of(), fault);
    }

    private void giveBack(List<Line> more) {
        for (int i = more.size() - 1; i >= 0; i--) {
            waiting.addFirst(more.get(i));
        }
    }

    private @Nullable Line take() throws IOException {
        return waiting.isEmpty() ? read() : waiting.removeFirst();
    }

    private @Nullable Line read() throws IOException {
        if (!lines.next()) {
            return null;
        }
        if (lines.isTooLong()) {
            return new Line(lines.number(), null);
        }
        String text = lines.text();
        return new Line(lines.number(), text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
