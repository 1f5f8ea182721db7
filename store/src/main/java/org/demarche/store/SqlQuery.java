package org.demarche.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/** Runs a query of the user's own on a store that is open for reading, within limits of rows and of time. */
public final class SqlQuery {
    private static final Pattern BEGINS = Pattern.compile("(?is)\\s*(?:select|with|values|explain)\\b.*");

    /** What may hold a semicolon without ending a command: texts, quoted names, comments. */
    private static final Pattern ASIDE =
            Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|\\[[^\\]]*\\]|--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final int STEPS_BETWEEN_LOOKS = 20_000;

    private SqlQuery() {}

    /**
     * Runs one SELECT.
     *
     * @param store open for reading: the database itself refuses to write
     * @param most rows; more are not read
     * @param time after which it is broken off
     * @return whether there were more rows
     * @throws DemarcheException when it is no query, takes too long or the database refuses it
     * @throws IOException when the sink throws it
     */
    public static boolean run(Store store, String sql, long most, Duration time, RowSink sink) throws IOException {
        String query = sql.strip().replaceFirst(";\\s*$", "");
        if (!BEGINS.matcher(query).matches()) {
            throw refused("it begins with neither SELECT nor WITH.");
        }
        if (ASIDE.matcher(query).replaceAll("").contains(";")) {
            throw refused("it holds more than one command.");
        }
        long end = System.nanoTime() + time.toNanos();
        try {
            ProgressHandler.setHandler(store.connection(), STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return System.nanoTime() > end ? 1 : 0;
                }
            });
            try (PreparedStatement statement = store.connection().prepareStatement(query)) {
                return run(statement, most, sink);
            } finally {
                ProgressHandler.clearHandler(store.connection());
            }
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage());
            throw refused(
                    message.toLowerCase(Locale.ROOT).contains("interrupt")
                            ? "it took more than " + time.toSeconds() + " s."
                            : message.replaceFirst("^\\[\\w+] *", "") + ".");
        }
    }

    private static boolean run(PreparedStatement statement, long most, RowSink sink) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            int count = columns.getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                names.add(columns.getColumnLabel(i));
            }
            sink.columns(names);
            for (long row = 0; rows.next(); row++) {
                if (row == most) {
                    return true;
                }
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i <= count; i++) {
                    values.add(value(rows.getObject(i)));
                }
                sink.row(values);
            }
            return false;
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value == null || value instanceof Long || value instanceof Double ? value : value.toString();
    }

    private static DemarcheException refused(String detail) {
        return new DemarcheException(List.of(new Problem(ProblemCode.DM105, "--sql", detail)));
    }
}
