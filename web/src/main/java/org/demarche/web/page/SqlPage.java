package org.demarche.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.ProblemCode;
import org.demarche.store.RowSink;
import org.demarche.store.SqlQuery;
import org.demarche.web.Ask;
import org.demarche.web.Ask.Format;
import org.demarche.web.Csv;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebJson;
import org.jspecify.annotations.Nullable;

/** One SELECT of the reader's own, within limits of rows and time. Thread-safe. */
public final class SqlPage {
    private static final int LONGEST = 10_000;

    private final Resources resources;
    private final Templates templates;

    public SqlPage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
    }

    /** Rows of a query. */
    private static final class Rows implements RowSink {
        private final List<String> columns = new ArrayList<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        @Override
        public void columns(List<String> names) {
            columns.addAll(names);
        }

        @Override
        public void row(List<@Nullable Object> values) {
            rows.add(Collections.unmodifiableList(new ArrayList<>(values)));
        }
    }

    /** Answers with the rows of the query that is asked. */
    public Reply answer(Ask ask) throws IOException {
        if (!resources.settings().sql()) {
            throw Refusal.missing("Queries of readers' own are not served here.");
        }
        String query = ask.params().first("q").orElse("");
        if (query.length() > LONGEST) {
            throw Refusal.parameter("q", "is longer than " + LONGEST + " characters.");
        }
        Rows rows = new Rows();
        if (query.isEmpty() && ask.format() == Format.HTML) {
            return page(ask, query, rows, false, "");
        }
        try {
            boolean more = run(query, rows);
            return switch (ask.format()) {
                case JSON -> json(rows, more);
                case CSV -> csv(rows);
                default -> page(ask, query, rows, more, "");
            };
        } catch (DemarcheException e) {
            String detail = e.problems().get(0).detail();
            if (ask.format() != Format.HTML) {
                throw new Refusal(400, ProblemCode.DM105, detail);
            }
            return page(ask, query, new Rows(), false, detail).withStatus(400);
        }
    }

    private boolean run(String query, Rows rows) throws IOException {
        return resources
                .stores()
                .use(store -> SqlQuery.run(
                        store,
                        query,
                        resources.limits().rows(),
                        resources.limits().query(),
                        rows));
    }

    private Reply page(Ask ask, String query, Rows rows, boolean more, String problem) {
        List<List<String>> words = rows.rows.stream()
                .map(row -> row.stream().map(SqlPage::shown).toList())
                .toList();
        SqlView view = new SqlView(query, rows.columns, words, more, ask.in(Format.CSV), problem);
        PageHead head = query.isEmpty()
                ? PageHead.plain("Query", "sql")
                : new PageHead("Query", "sql", TodayPage.formats(ask), List.of());
        return templates.page("sql", head, view);
    }

    private static String shown(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static Reply json(Rows rows, boolean more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("columns", rows.columns);
        json.put("rows", rows.rows);
        json.put("more", more);
        return Reply.of("application/json", WebJson.write(json));
    }

    private static Reply csv(Rows rows) {
        Csv csv = new Csv(rows.columns);
        rows.rows.forEach(csv::row);
        return csv.reply();
    }
}
