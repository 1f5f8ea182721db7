package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.Organisation.Membership;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.demarche.store.HappeningPages.Mark;
import org.demarche.store.HappeningPages.Order;
import org.demarche.store.HappeningPages.Page;
import org.demarche.store.RecordFilter.Dyad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where many records fit, happenings are found along an index: the same ones that plain SQL finds. */
class ManyRecordsTest {
    private static final int ARTICLES = Selection.FOR_A_PAGE + 60;
    private static final String[] OTHERS = {"RUS", "CHN", "FRA"};

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void keep() {
        store = Store.toWrite(folder.resolve("many.db"));
        try (StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            for (int i = 0; i < ARTICLES; i++) {
                String day = LocalDate.of(2000, 1, 1).plusDays(i).toString();
                String other = OTHERS[i % OTHERS.length];
                Article article = new Article.Builder("a" + i, "😀 Washington met them, note " + i)
                        .published(day)
                        .publisher("Paper " + i % 7)
                        .build();
                MadeRecord record = MadeRecord.of(article, "r" + i)
                        .between(i % 2 == 0 ? "USA" : other, i % 2 == 0 ? other : "USA")
                        .day(day)
                        .status(i % 9 == 0 ? Status.NEGATED : Status.OCCURRED)
                        .kinds(i % 50 == 0 ? new Kind[] {Kind.EVENT, Kind.ARMS} : new Kind[] {Kind.EVENT});
                writer.add(article, List.of(record.record()), MadeRecord.CODING, 1, 0);
            }
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** A filter, and the same as a condition on records in plain SQL. */
    enum Asked {
        ALL("1 = 1"),
        ACTOR("'USA' IN (source_country, target_country)"),
        DYAD("'USA' IN (source_country, target_country) AND 'RUS' IN (source_country, target_country)"),
        BOTH_SIDES("source_country = 'USA' AND target_country = 'CHN'"),
        ARMS("instr(kind, 'arms') > 0"),
        PUBLISHER("article IN (SELECT key FROM articles WHERE publisher = 'Paper 3')"),
        WORDS("article IN (SELECT key FROM articles WHERE text LIKE '%met them%')"),
        FEW_WORDS("article IN (SELECT key FROM articles WHERE text LIKE '% 77')"),
        NEGATED("status = 'negated'"),
        DAYS("day >= '2003' AND day < '2005'"),
        GROUP("(source_country = 'FRA' OR target_country = 'FRA') AND day >= '2002-07'");

        private final String sql;

        Asked(String sql) {
            this.sql = sql;
        }

        RecordFilter filter() {
            ActorChoice usa = new ActorChoice("USA", "USA", List.of());
            RecordFilter filter = new RecordFilter();
            return switch (this) {
                case ALL -> filter;
                case ACTOR -> filter.actor(usa);
                case DYAD -> filter.dyad(new Dyad(usa, new ActorChoice("RUS", "RUS", List.of()), false));
                case BOTH_SIDES -> filter.source(usa).target(new ActorChoice("CHN", "CHN", List.of()));
                case ARMS -> filter.kind(Kind.ARMS);
                case PUBLISHER -> filter.publisher("paper 3");
                case WORDS -> filter.words("them notes");
                case FEW_WORDS -> filter.words("\"note 77\"");
                case NEGATED -> filter.status(Status.NEGATED);
                case DAYS -> filter.since("2003").until("2004");
                case GROUP ->
                    filter.actor(new ActorChoice(
                            "group:x",
                            "",
                            List.of(new Membership("FRA", "2002-07", null), new Membership("PRT", null, "2010"))));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void pagesHoldWhatPlainSqlFinds(Asked asked) throws IOException, SQLException {
        for (Order order : Order.values()) {
            List<String> shown = new ArrayList<>();
            Mark mark = null;
            do {
                Page page = HappeningPages.newest(store, asked.filter(), order, mark, 500);
                page.shown().forEach(one -> shown.add(one.id()));
                mark = page.next();
            } while (mark != null);

            assertThat(shown).as(order.toString()).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(shown)).as(order.toString()).isNotEmpty().isEqualTo(happenings(asked.sql));
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void countsAreThoseOfPlainSql(Asked asked) throws SQLException {
        assertThat(HappeningPages.count(store, asked.filter(), 10_000))
                .isEqualTo(happenings(asked.sql).size());
        assertThat(HappeningPages.countUnreal(store, asked.filter(), 10_000))
                .isEqualTo(happenings(asked.sql + " AND status = 'negated'").size());
    }

    @Test
    void whatManyFitIsNotLookedForOneByOne() throws SQLException {
        assertThat(Selection.of(store, Asked.ACTOR.filter(), Selection.FOR_A_PAGE)
                        .isOfFew())
                .isFalse();
        assertThat(Selection.of(store, Asked.DYAD.filter(), Selection.FOR_A_PAGE)
                        .isOfFew())
                .isTrue();
    }

    @Test
    void anIndexAloneAnswersWhateverIsAsked() throws SQLException {
        String[] scripts = Stream.of(Asked.values())
                .map(Asked::filter)
                .map(filter -> filter.condition(store.dialect()).sql())
                .toArray(String[]::new);
        for (String condition : scripts) {
            String sql = "EXPLAIN QUERY PLAN SELECT DISTINCT +records.happening FROM records INDEXED BY records_latest"
                    + " WHERE " + condition;
            assertThat(plan(sql)).as(condition).contains("COVERING INDEX records_latest");
        }
    }

    @Test
    void theVersionIsAnotherOneAfterSomebodyHasWritten() {
        try (Store reading = Store.toRead(store.file())) {
            long before = reading.version();
            assertThat(reading.version()).isEqualTo(before);
            try (StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
                writer.add(MadeRecord.article("later", "1999-01-01", "Nothing."), List.of(), MadeRecord.CODING, 1, 0);
            }
            assertThat(reading.version()).isNotEqualTo(before);
        }
    }

    private static String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(4)).append('\n');
            }
        }
        return plan.toString();
    }

    private static Set<String> happenings(String condition) throws SQLException {
        Rows rows = new Rows();
        String sql = "SELECT DISTINCT happenings.id FROM records JOIN happenings ON happenings.key = records.happening"
                + " WHERE current = 1 AND " + condition;
        try {
            SqlQuery.run(store, sql, 1_000_000, Duration.ofMinutes(1), rows);
        } catch (IOException e) {
            throw new SQLException(e);
        }
        return new TreeSet<>(rows.lines());
    }
}
