package org.demarche.table;

import java.io.IOException;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.LineReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.table.Rows.Row;
import org.jspecify.annotations.Nullable;

/** Reads a table with one article a row, holding one row at a time. Not thread-safe. */
final class CsvReader implements ArticleReader {
    private final Rows rows;
    private final Problems problems;
    private final ArticleFields fields;
    private final @Nullable Columns columns;
    private @Nullable Row pending;
    private long number;

    /** @param lines the lines of the table; closed with this reader */
    CsvReader(Source source, LineReader lines) throws IOException {
        this.rows = new Rows(lines);
        this.problems = source.problems();
        this.fields = new ArticleFields(problems);
        ArticleFields.check(source, null);
        Row first = rows.next(0);
        if (first == null) {
            problems.report(ProblemCode.DM006, "the file is empty.");
            this.columns = null;
        } else if (first.fault() != null) {
            problems.report(ProblemCode.DM096, first.line(), "the first row: " + first.fault() + ".");
            this.columns = null;
        } else {
            this.columns = Columns.choose(first.cells(), source.fields(), problems);
            this.pending = columns == null || columns.named() ? null : first;
        }
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (columns == null) {
            return null;
        }
        for (Row row = take(columns); row != null; row = take(columns)) {
            number++;
            if (row.fault() != null) {
                problems.report(ProblemCode.DM096, row.line(), "row " + number + ": " + row.fault() + ".");
                continue;
            }
            Article article = article(row, columns);
            if (article != null) {
                return Reading.of(article);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private @Nullable Row take(Columns known) throws IOException {
        Row row = pending;
        pending = null;
        return row == null ? rows.next(known.width()) : row;
    }

    private @Nullable Article article(Row row, Columns known) {
        fields.clear();
        known.taken().forEach((field, places) -> {
            for (int part = 0; part < places.size(); part++) {
                fields.add(field, part, row.cells().get(places.get(part)));
            }
        });
        return fields.article(row.line());
    }
}
