package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A condition of SQL with the values of its parameters, put together piece by piece. Not thread-safe. */
final class Condition {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final String between;

    private Condition(String between) {
        this.between = between;
    }

    /** All that is added must hold. */
    static Condition all() {
        return new Condition(" AND ");
    }

    /** One of what is added must hold. */
    static Condition any() {
        return new Condition(" OR ");
    }

    /** Adds a piece with the values of its parameters, in their order. */
    Condition add(String piece, Object... parameters) {
        sql.append(sql.length() == 0 ? "" : between).append(piece);
        values.addAll(List.of(parameters));
        return this;
    }

    /** Adds another condition as one piece; nothing when it is empty. */
    Condition add(Condition other) {
        return other.isEmpty() ? this : add("(" + other.sql + ")", other.values.toArray());
    }

    /** Adds that one of some items holds; nothing when there are none. */
    <T> Condition addAnyOf(List<T> items, BiConsumer<Condition, T> piece) {
        Condition any = any();
        items.forEach(item -> piece.accept(any, item));
        return add(any);
    }

    /** The values of the parameters, in their order. */
    Object[] values() {
        return values.toArray();
    }

    boolean isEmpty() {
        return sql.length() == 0;
    }

    /** The words of the condition; what always holds when nothing was added. */
    String sql() {
        return isEmpty() ? "1 = 1" : sql.toString();
    }

    /**
     * Fills the parameters.
     *
     * @param first number of the first, from 1 on
     * @return the number after the last
     */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Object value : values) {
            statement.setObject(at++, value);
        }
        return at;
    }
}
