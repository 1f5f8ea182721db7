package org.demarche.codebook;

import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Reads tables: tabs between columns, a header line, '#' before comments. */
final class TableReader {
    private final String file;
    private final TableFormat format;
    private final List<Problem> problems;

    private TableReader(String file, TableFormat format, List<Problem> problems) {
        this.file = file;
        this.format = format;
        this.problems = problems;
    }

    /**
     * The lines of a table. What does not fit the format becomes a problem; a line with a wrong number of columns is
     * left out, one with a wrong cell is kept, so that one fault does not bring others after it.
     */
    static List<Row> read(String file, String content, TableFormat format, List<Problem> problems) {
        List<Row> lines = lines(file, content);
        return lines.isEmpty() ? lines : new TableReader(file, format, problems).checked(lines);
    }

    /** The lines of a table that was checked before. */
    static List<Row> trusted(String file, String content) {
        List<Row> lines = lines(file, content);
        return lines.isEmpty() ? lines : lines.subList(1, lines.size());
    }

    private static List<Row> lines(String file, String content) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String clean = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!clean.isBlank() && clean.charAt(0) != '#') {
                rows.add(new Row(List.of(clean.split("\t", -1)), file, number, true));
            }
        }
        return rows;
    }

    private List<Row> checked(List<Row> lines) {
        Row header = lines.get(0);
        boolean sound = isSound(header);
        List<Row> rows = new ArrayList<>();
        for (Row row : lines.subList(1, lines.size())) {
            int found = row.cells().size();
            int most = header.cells().size();
            if (found > most || found < Math.min(most, format.least())) {
                add(ProblemCode.DM042, row.where(), "found " + found + " columns, expected " + most + ".");
                continue;
            }
            rows.add(sound && cellsFit(row) ? row : row.unsound());
        }
        return rows;
    }

    private boolean isSound(Row header) {
        int before = problems.size();
        List<String> names = format.names();
        for (int i = 0; i < header.cells().size(); i++) {
            String found = header.get(i);
            if (i >= names.size()) {
                add(ProblemCode.DM032, header.where(i), "'" + found + "' after the last column.");
            } else if (!found.equals(names.get(i))) {
                add(
                        ProblemCode.DM032,
                        header.where(i),
                        "'" + found + "' where the column '" + names.get(i) + "' belongs.");
            }
        }
        for (int i = header.cells().size(); i < format.least(); i++) {
            add(ProblemCode.DM033, header.where(), "the header has no column '" + names.get(i) + "'.");
        }
        return problems.size() == before;
    }

    private boolean cellsFit(Row row) {
        int before = problems.size();
        List<Column> columns = format.columns();
        for (int i = 0; i < columns.size(); i++) {
            String fault = columns.get(i).fault(row.get(i));
            if (fault != null) {
                add(columns.get(i).code(), row.where(i), fault);
            }
        }
        return problems.size() == before;
    }

    private void add(ProblemCode code, String where, String detail) {
        problems.add(new Problem(code, where, detail));
    }
}
