package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a query of the program's own in which names in braces stand for what is only known when it runs: a
 * {@link RecordFilter}, which becomes a condition on {@code records}, or a value, which becomes a parameter.
 */
public final class FilteredRows {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    /** Columns with this ending hold JSON and come as maps. */
    private static final String JSON = "_json";

    private FilteredRows() {}

    /**
     * Gives all rows of a query.
     *
     * @param sql with names in braces: {@code SELECT count(*) AS n FROM records WHERE {pair} AND cameo = {code}}
     * @param parts what the names stand for: filters, texts, numbers
     * @throws org.demarche.problem.DemarcheException when the database refuses it
     * @throws IllegalArgumentException when a name stands for nothing
     */
    public static List<StoredRow> run(Store store, String sql, Map<String, ?> parts) {
        List<Object> values = new ArrayList<>();
        String plain = filled(store, sql, parts, values);
        try (PreparedStatement statement = store.connection().prepareStatement(plain)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows(rows);
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static String filled(Store store, String sql, Map<String, ?> parts, List<Object> values) {
        StringBuilder plain = new StringBuilder();
        Matcher name = PART.matcher(sql);
        while (name.find()) {
            Object part = parts.get(name.group(1));
            if (part == null) {
                throw new IllegalArgumentException("nothing is given for " + name.group());
            }
            if (part instanceof RecordFilter filter) {
                Condition condition = filter.condition(store.dialect());
                values.addAll(List.of(condition.values()));
                name.appendReplacement(plain, Matcher.quoteReplacement("(" + condition.sql() + ")"));
            } else {
                values.add(part);
                name.appendReplacement(plain, "?");
            }
        }
        return name.appendTail(plain).toString();
    }

    private static List<StoredRow> rows(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<StoredRow> found = new ArrayList<>();
        while (rows.next()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnLabel(i);
                values.put(name, value(name, rows.getObject(i)));
            }
            found.add(new StoredRow(values));
        }
        return found;
    }

    private static @Nullable Object value(String column, @Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof String json && column.endsWith(JSON) ? Json.object(json) : value;
    }
}
