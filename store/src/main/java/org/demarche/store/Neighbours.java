package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.entry.Days;
import org.demarche.happening.Account;
import org.demarche.happening.Account.Side;

/** Finds records that may tell of the same happening: of the same sides, the same manner, near in time. Not thread-safe. */
final class Neighbours implements AutoCloseable {
    private final PreparedStatement keep;
    private final PreparedStatement drop;
    private final PreparedStatement all;
    private final PreparedStatement between;

    Neighbours(Connection connection) throws SQLException {
        this.keep = connection.prepareStatement(
                "INSERT INTO happening_sides (side, manner, day, other, record) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING");
        this.drop = connection.prepareStatement(
                "DELETE FROM happening_sides WHERE record IN" + " (SELECT key FROM records WHERE article = ?)");
        String near = "SELECT record FROM happening_sides WHERE side = ? AND manner = ? AND day BETWEEN ? AND ?";
        this.all = connection.prepareStatement(near);
        this.between = connection.prepareStatement(near + " AND other IN (?, '')");
    }

    /** Makes a record one that can be found. */
    void keep(long record, Account account) throws SQLException {
        for (Map.Entry<String, String> side : sides(account).entrySet()) {
            new Row(keep)
                    .texts(side.getKey(), account.manner(), day(account, 0), side.getValue())
                    .number(record);
            keep.executeUpdate();
        }
    }

    /** The records of an article are found no more. */
    void drop(long article) throws SQLException {
        drop.setLong(1, article);
        drop.executeUpdate();
    }

    /** Keys of the records to compare with. */
    Set<Long> of(Account account) throws SQLException {
        Set<Long> found = new TreeSet<>();
        for (Map.Entry<String, String> side : sides(account).entrySet()) {
            PreparedStatement statement = side.getValue().isEmpty() ? all : between;
            Row row = new Row(statement)
                    .texts(side.getKey(), account.manner(), day(account, -Account.REACH), day(account, Account.REACH));
            if (!side.getValue().isEmpty()) {
                row.text(side.getValue());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }

    /** Each side that is known with the other; "" where that may be anybody. */
    private static Map<String, String> sides(Account account) {
        Map<String, String> sides = new LinkedHashMap<>();
        for (List<Side> pair :
                List.of(List.of(account.source(), account.target()), List.of(account.target(), account.source()))) {
            String side = pair.get(0).key();
            if (!side.isEmpty()) {
                sides.put(side, pair.get(1).country());
            }
        }
        return sides;
    }

    private static String day(Account account, int away) {
        Days days = account.days();
        return days == null ? "" : days.first().plusDays(away).toString();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(keep, drop, all, between)) {
            statement.close();
        }
    }
}
