package org.demarche.web.page;

import java.util.List;

/**
 * A query of the reader's own with what it gave.
 *
 * @param query as asked; "" for none
 * @param columns names
 * @param rows values in words
 * @param more whether there were more rows
 * @param csv address of the same as CSV
 * @param problem what was wrong with it; "" for nothing
 */
public record SqlView(
        String query, List<String> columns, List<List<String>> rows, boolean more, String csv, String problem) {
    public SqlView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
