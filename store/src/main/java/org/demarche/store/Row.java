package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a statement one after another. */
final class Row {
    private final PreparedStatement statement;
    private int at;

    Row(PreparedStatement statement) {
        this.statement = statement;
    }

    Row text(@Nullable String value) throws SQLException {
        statement.setString(++at, value);
        return this;
    }

    Row texts(@Nullable String... values) throws SQLException {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /** A list as one text, its items divided by ';'; null when it is empty. */
    Row list(List<String> values) throws SQLException {
        return text(values.isEmpty() ? null : String.join(";", values));
    }

    Row number(@Nullable Number value) throws SQLException {
        at++;
        if (value == null) {
            statement.setNull(at, Types.NUMERIC);
        } else if (value instanceof Double || value instanceof Float) {
            statement.setDouble(at, value.doubleValue());
        } else {
            statement.setLong(at, value.longValue());
        }
        return this;
    }

    Row truth(boolean value) throws SQLException {
        return number(value ? 1 : 0);
    }

    /** So many parameters without a value. */
    Row blanks(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            text(null);
        }
        return this;
    }
}
