package org.demarche.duckdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.table.Columns;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a Parquet file row by row, and of its columns only those that are taken. Not thread-safe. */
final class ParquetReader implements ArticleReader {
    private static final String MAGIC = "PAR1";

    private final Source source;
    private final @Nullable Path copied;
    private final ArticleFields fields;
    private final DuckDBConnection connection;
    private final List<String> taken = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private @Nullable Statement statement;
    private @Nullable ResultSet rows;
    private long number;
    private boolean begun;

    /** Opens an input; one that is no file of its own is copied into a temporary one, since Parquet is read from its end. */
    static ArticleReader open(Source source) throws IOException {
        Path file = file(source);
        Path copied = null;
        if (file == null) {
            copied = Files.createTempFile("demarche", ".parquet");
            file = copied;
        }
        ParquetReader reader = null;
        try {
            if (copied != null) {
                Files.copy(source.in(), copied, StandardCopyOption.REPLACE_EXISTING);
            }
            reader = new ParquetReader(source, Duck.open("", Duck.LITTLE), copied);
            reader.begin(file.toRealPath());
            return reader;
        } catch (SQLException e) {
            throw Duck.failure(e);
        } finally {
            if (reader == null) {
                source.in().close();
                if (copied != null) {
                    Files.deleteIfExists(copied);
                }
            } else if (!reader.begun) {
                reader.close();
            }
        }
    }

    private ParquetReader(Source source, DuckDBConnection connection, @Nullable Path copied) {
        this.source = source;
        this.connection = connection;
        this.copied = copied;
        this.fields = new ArticleFields(source.problems());
    }

    private static @Nullable Path file(Source source) {
        if (!source.isFile()) {
            return null;
        }
        try {
            Path path = Path.of(source.name());
            if (!Files.isRegularFile(path)) {
                return null;
            }
            try (var in = Files.newInputStream(path)) {
                byte[] head = in.readNBytes(MAGIC.length());
                return MAGIC.equals(new String(head, StandardCharsets.ISO_8859_1)) ? path : null;
            }
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    private void begin(Path file) throws SQLException {
        ArticleFields.check(source, null);
        String table = "read_parquet(" + Duck.list(List.of(file)) + ", binary_as_string=true, hive_partitioning=false)";
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (Statement describe = connection.createStatement();
                ResultSet columns = describe.executeQuery("DESCRIBE SELECT * FROM " + table)) {
            while (columns.next()) {
                names.add(columns.getString(1));
                types.add(columns.getString(2));
            }
        }
        Columns chosen = Columns.choose(names, source.fields(), source.problems());
        begun = true;
        if (chosen == null) {
            return;
        }
        List<String> wanted = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> field : chosen.taken().entrySet()) {
            int part = 0;
            for (int column : field.getValue()) {
                taken.add(field.getKey());
                parts.add(part++);
                wanted.add(words(Duck.name(names.get(column)), types.get(column)));
            }
        }
        statement = connection.createStatement();
        rows = statement.executeQuery(wanted.stream().collect(Collectors.joining(", ", "SELECT ", " FROM " + table)));
    }

    private static String words(String column, String type) {
        return type.endsWith("[]")
                ? "array_to_string(CAST(" + column + " AS VARCHAR[]), ', ')"
                : "CAST(" + column + " AS VARCHAR)";
    }

    @Override
    public @Nullable Reading next() throws IOException {
        try {
            while (rows != null && rows.next()) {
                number++;
                fields.clear();
                for (int i = 0; i < taken.size(); i++) {
                    String words = rows.getString(i + 1);
                    if (words != null) {
                        fields.add(taken.get(i), parts.get(i), words);
                    }
                }
                Article article = fields.article(number);
                if (article != null) {
                    return Reading.of(article);
                }
            }
            return null;
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var in = source.in();
                DuckDBConnection open = connection;
                Statement running = statement) {
            rows = null;
        } catch (SQLException e) {
            throw Duck.failure(e);
        } finally {
            if (copied != null) {
                Files.deleteIfExists(copied);
            }
        }
    }
}
