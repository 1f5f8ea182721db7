package org.demarche.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a store of synthetic records larger by copies of it, each of later days, which is quicker than to keep as many
 * articles. Arguments: the file, how many times as large it is to be. A program of one file, run by tools/serve-speed.
 */
public final class StoreCopiesMain {
    private static final List<String> KEYED = List.of("articles", "sentences", "happenings", "records");

    private final Connection connection;
    private final Map<String, Long> most = new HashMap<>();
    private final long days;

    private StoreCopiesMain(Connection connection) throws SQLException {
        this.connection = connection;
        for (String table : KEYED) {
            most.put(table, number("SELECT max(key) FROM " + table));
        }
        this.days = number("SELECT julianday(max(published)) - julianday(min(published)) + 1 FROM articles");
    }

    public static void main(String[] args) throws SQLException {
        int times = Integer.parseInt(args[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0])) {
            StoreCopiesMain copies = new StoreCopiesMain(connection);
            copies.run("PRAGMA cache_size = -400000");
            copies.run("PRAGMA synchronous = OFF");
            for (int i = 1; i < times; i++) {
                copies.run("BEGIN");
                copies.copy(i);
                copies.run("COMMIT");
            }
            copies.run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void copy(int i) throws SQLException {
        String article = "article + " + most.get("articles") * i;
        String sentence = " + " + most.get("sentences") * i;
        String happening = " + " + most.get("happenings") * i;
        String record = " + " + most.get("records") * i;
        String later = "date(%s, '+" + days * i + " days')";
        String all = " WHERE key <= ";
        insert(
                "articles",
                Map.of(
                        "key",
                        "key + " + most.get("articles") * i,
                        "id",
                        "id || '-" + i + "'",
                        "published",
                        later.formatted("published"),
                        "report",
                        "NULL"),
                all + most.get("articles"));
        insert("sentences", Map.of("key", "key" + sentence, "article", article), all + most.get("sentences"));
        run("INSERT INTO sentence_words (rowid, words) SELECT s.key" + sentence
                + ", substr(a.text, s.start + 1, s.end - s.start) FROM sentences AS s JOIN articles AS a"
                + " ON a.key = s.article WHERE s.key <= " + most.get("sentences"));
        insert(
                "happenings",
                Map.of(
                        "key",
                        "key" + happening,
                        "id",
                        "printf('%016x', key" + happening + ")",
                        "component",
                        "component" + happening),
                all + most.get("happenings"));
        insert(
                "records",
                Map.of(
                        "key",
                        "key" + record,
                        "article",
                        article,
                        "happening",
                        "happening" + happening,
                        "evidence",
                        "evidence" + sentence,
                        "id",
                        "printf('%016x', key" + record + ")",
                        "day",
                        later.formatted("day"),
                        "date_start",
                        later.formatted("date_start"),
                        "date_end",
                        later.formatted("date_end")),
                all + most.get("records"));
        insert(
                "happening_sides",
                Map.of("record", "record" + record, "day", later.formatted("day")),
                " WHERE record <= " + most.get("records"));
        insert("coded_articles", Map.of("article", article), " WHERE article <= " + most.get("articles"));
    }

    /** Copies the rows of a table with other values in some columns. */
    private void insert(String table, Map<String, String> others, String which) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
        }
        List<String> values =
                names.stream().map(name -> others.getOrDefault(name, name)).toList();
        run("INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT " + String.join(", ", values)
                + " FROM " + table + which);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
