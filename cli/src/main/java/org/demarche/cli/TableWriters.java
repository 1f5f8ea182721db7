package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.Cells;
import org.demarche.record.CsvLine;
import org.demarche.record.JsonLine;
import org.demarche.store.RowSink;
import org.jspecify.annotations.Nullable;

/** Writes rows of any columns. */
final class TableWriters {
    private static final int MOST_WIDTH = 40;
    private static final int FIRST_ROWS = 200;

    private TableWriters() {}

    /** A writer of rows that has to be ended. */
    interface Ending extends RowSink {
        /** Writes what was held back. */
        void end() throws IOException;
    }

    /** CSV with a header line; absent is an empty field. */
    static Ending csv(Writer out) {
        return new Ending() {
            @Override
            public void columns(List<String> names) throws IOException {
                CsvLine.write(out, names);
            }

            @Override
            public void row(List<@Nullable Object> values) throws IOException {
                CsvLine.write(out, values.stream().map(TableWriters::text).toList());
            }

            @Override
            public void end() {}
        };
    }

    /** An object a line; absent members are left out. */
    static Ending jsonl(Writer out) {
        return new Ending() {
            private List<String> names = List.of();

            @Override
            public void columns(List<String> columns) {
                names = List.copyOf(columns);
            }

            @Override
            public void row(List<@Nullable Object> values) throws IOException {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    members.put(names.get(i), values.get(i));
                }
                JsonLine.write(out, members);
            }

            @Override
            public void end() {}
        };
    }

    /** Columns for the eye, as wide as the first rows need. */
    static Ending table(Writer out, int width) {
        return new Aligned(out, width);
    }

    /** Passes on some columns alone. */
    static Ending only(List<String> wanted, Ending to) {
        return new Ending() {
            private final List<Integer> places = new ArrayList<>();

            @Override
            public void columns(List<String> names) throws IOException {
                wanted.forEach(name -> places.add(names.indexOf(name)));
                to.columns(wanted);
            }

            @Override
            public void row(List<@Nullable Object> values) throws IOException {
                List<@Nullable Object> kept = new ArrayList<>();
                places.forEach(place -> kept.add(values.get(place)));
                to.row(kept);
            }

            @Override
            public void end() throws IOException {
                to.end();
            }
        };
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value == null ? "" : value.toString();
    }

    /** Holds the first rows until their widths are known. */
    private static final class Aligned implements Ending {
        private final Writer out;
        private final int width;
        private final List<List<String>> held = new ArrayList<>();
        private int[] widths = {};
        private boolean begun;

        Aligned(Writer out, int width) {
            this.out = out;
            this.width = width;
        }

        @Override
        public void columns(List<String> names) {
            held.add(names);
        }

        @Override
        public void row(List<@Nullable Object> values) throws IOException {
            List<String> cells =
                    values.stream().map(value -> Cells.oneLine(text(value))).toList();
            if (begun) {
                write(cells);
            } else {
                held.add(cells);
                if (held.size() > FIRST_ROWS) {
                    begin();
                }
            }
        }

        @Override
        public void end() throws IOException {
            if (!begun) {
                begin();
            }
        }

        private void begin() throws IOException {
            begun = true;
            widths = new int[held.get(0).size()];
            for (List<String> row : held) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.min(MOST_WIDTH, Math.max(widths[i], Cells.width(row.get(i))));
                }
            }
            for (List<String> row : held) {
                write(row);
            }
            held.clear();
        }

        private void write(List<String> cells) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                boolean last = i == cells.size() - 1;
                String cell = cells.get(i);
                line.append(
                        last
                                ? Cells.cut(cell, Math.max(MOST_WIDTH, width - Cells.width(line.toString())))
                                : Cells.fit(cell, widths[i]) + "  ");
            }
            out.write(line.toString().stripTrailing());
            out.write('\n');
        }
    }
}
