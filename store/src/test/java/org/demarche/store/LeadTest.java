package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.store.MadeRecord.CODING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.demarche.store.HappeningPages.Order;
import org.demarche.store.HappeningPages.Shown;
import org.demarche.store.RecordFilter.Dyad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One happening has one day and one record that speaks for it, whatever is asked and in whatever order articles came. */
class LeadTest {
    private static final Coding LATER =
            new Coding(new Origin("demarche 0.1", "parser 1", "shipped", "2", "bbbb2222"), "");
    private static final ActorChoice RUSSIA = new ActorChoice("RUS", "RUS", List.of());
    private static final ActorChoice CHINA = new ActorChoice("CHN", "CHN", List.of());
    private static final Dyad BOTH = new Dyad(RUSSIA, CHINA, false);
    private static final String SALE =
            "Moscow signed a contract with Beijing for forty transport planes worth two billion dollars.";
    private static final String PLACES = "SELECT id, turn, day FROM records WHERE current = 1 ORDER BY happening, turn";

    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("store.db");
    }

    /** An article with one record. */
    private record Told(Article article, CodedRecord record) {
        static Told of(String id, String published, UnaryOperator<MadeRecord> made) {
            Article article = MadeRecord.article(id, published, SALE);
            return new Told(article, made.apply(MadeRecord.of(article, id)).record());
        }
    }

    private static final Told NEW_YEAR = Told.of("a", "2006-01-01", made -> made);
    private static final Told EVE = Told.of("b", "2005-12-31", made -> made);
    private static final Told SURE = Told.of("c", "2005-12-31", made -> made.confidence(0.9));
    private static final Told OPEN =
            Told.of("d", "2005-12-31", made -> made.confidence(0.95).between("RUS", null));
    private static final Told SAID = Told.of("e", "2006-01-01", made -> made.day("2006-01-01"));

    private void keep(Coding coding, Told... told) {
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            for (Told one : told) {
                writer.add(one.article(), List.of(one.record()), coding, 1, 0);
            }
        }
    }

    private List<String> sql(String query) throws IOException {
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            SqlQuery.run(store, query, 1000, Duration.ofSeconds(5), rows);
        }
        return rows.lines();
    }

    private Rows panel(Panel.By by, String column) throws IOException {
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            new Panel(store, by, RecordFilter::new).write(List.of(BOTH), "2005", "2006", rows);
        }
        assertThat(rows.column(column)).isNotEmpty();
        return rows;
    }

    private Rows list(RecordFilter filter) throws IOException {
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            HappeningQuery.run(store, filter, 0, false, rows);
            assertThat(HappeningQuery.count(store, filter)).isEqualTo(rows.rows.size());
        }
        return rows;
    }

    @Test
    void whatStraddlesTwoYearsCountsOnceEverywhere() throws IOException {
        keep(CODING, NEW_YEAR, EVE);
        assertThat(panel(Panel.By.YEAR, "period").column("happenings")).containsExactly("1", "0");
        assertThat(panel(Panel.By.MONTH, "period").column("happenings"))
                .filteredOn(count -> !count.equals("NA"))
                .containsExactly("1", "0");
        assertThat(list(new RecordFilter().since("2006")).rows).isEmpty();
        Rows before = list(new RecordFilter().until("2005-12-31"));
        assertThat(before.column("day")).containsExactly("2005-12-31");
        assertThat(before.column("record")).containsExactly("b");
        try (Store store = Store.toRead(file)) {
            for (Order order : Order.values()) {
                List<Shown> shown = HappeningPages.newest(store, new RecordFilter(), order, null, 10)
                        .shown();
                assertThat(shown).extracting(Shown::day).as("%s", order).containsExactly("2005-12-31");
                assertThat(shown.get(0).record().record().id()).as("%s", order).isEqualTo("b");
            }
            assertThat(HappeningPages.newest(store, new RecordFilter().since("2006"), Order.DAY, null, 10)
                            .shown())
                    .isEmpty();
        }
        assertThat(sql("SELECT day, lead_record, records FROM current_happenings"))
                .containsExactly("2005-12-31, b, 2");
    }

    @Test
    void anyOrderGivesTheSameLead() throws IOException {
        List<Told> all = List.of(NEW_YEAR, EVE, SURE, OPEN);
        List<String> expected = List.of("c, 1, 2005-12-31", "b, 2, 2005-12-31", "d, 3, 2005-12-31", "a, 4, 2005-12-31");
        for (int from = 0; from < all.size(); from++) {
            List<Told> order = new ArrayList<>(all.subList(from, all.size()));
            order.addAll(all.subList(0, from));
            Files.deleteIfExists(file);
            keep(CODING, order.toArray(Told[]::new));
            assertThat(sql(PLACES)).as("from " + from).isEqualTo(expected);
        }
    }

    @Test
    void aDayThatIsToldGoesBeforeOneOfPublication() throws IOException {
        keep(CODING, EVE, SURE, SAID);
        assertThat(sql(PLACES)).containsExactly("e, 1, 2006-01-01", "c, 2, 2006-01-01", "b, 3, 2006-01-01");
    }

    @Test
    void whereTheLeadDoesNotFitTheNextInTurnSpeaks() throws IOException {
        Told other = Told.of("f", "2006-01-01", made -> made.cameo("050"));
        keep(CODING, other, EVE);
        assertThat(list(new RecordFilter()).column("record")).containsExactly("b");
        Rows found = list(new RecordFilter().cameo("050"));
        assertThat(found.column("record")).containsExactly("f");
        assertThat(found.column("day")).containsExactly("2005-12-31");
    }

    @Test
    void aHappeningOfTwoCodesCountsInOneColumn() throws IOException {
        Told other = Told.of("f", "2006-01-01", made -> made.cameo("036"));
        keep(CODING, other, EVE);
        assertThat(sql("SELECT count(*) FROM happenings")).containsExactly("1");
        Rows rows = panel(Panel.By.YEAR, "period");
        assertThat(rows.column("happenings")).containsExactly("1", "0");
        assertThat(rows.column("root05")).containsExactly("1", "0");
        assertThat(rows.column("root03")).containsExactly("0", "0");
    }

    @Test
    void aLeadThatIsNoLongerCurrentGivesItsTurnAway() throws IOException {
        keep(CODING, NEW_YEAR, EVE);
        Article corrected = MadeRecord.article("b", "2005-12-31", "Nothing was signed after all, a spokesman said.");
        keep(
                CODING,
                new Told(corrected, MadeRecord.of(corrected, "g").cameo("120").record()));
        assertThat(sql("SELECT id, turn, day FROM records WHERE id IN ('a', 'b') ORDER BY id"))
                .containsExactly("a, 1, 2006-01-01", "b, 1, 2005-12-31");
        keep(LATER, NEW_YEAR);
        assertThat(sql("SELECT turn, day, current FROM records WHERE id = 'a' ORDER BY key"))
                .containsExactly("1, 2006-01-01, 0", "1, 2006-01-01, 1");
    }

    @Test
    void anOlderStoreIsBroughtToTheSameDaysAndLeads() throws IOException, SQLException {
        keep(CODING, NEW_YEAR, OPEN, EVE, SURE);
        keep(LATER, Told.of("z", "2006-03-01", made -> made.cameo("190").between("USA", "IRQ")));
        List<String> expected = sql(PLACES);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String index : List.of(
                    "records_says", "records_said", "entry_records_record", "records_measured", "articles_publisher")) {
                statement.execute("DROP INDEX " + index);
            }
            for (String trigger : List.of("read", "moved", "gone", "empty", "recoded")) {
                statement.execute("DROP TRIGGER coverage_" + trigger);
            }
            statement.execute("DROP VIEW coverage");
            statement.execute("DROP TABLE coverage_days");
            statement.execute(
                    "CREATE VIEW coverage AS SELECT '' AS source, '' AS day, 0 AS read, 0 AS empty, 0 AS failed");
            statement.execute("DROP VIEW current_happenings");
            statement.execute("DROP INDEX records_source");
            statement.execute("ALTER TABLE records DROP COLUMN turn");
            statement.execute("UPDATE records SET day = coalesce(date_start,"
                    + " (SELECT published FROM articles WHERE articles.key = records.article))");
            statement.execute("CREATE INDEX records_source ON records (source_country, target_country, day)");
            statement.execute("ALTER TABLE feed_items DROP COLUMN seen");
            statement.execute("PRAGMA user_version = 4");
        }
        Store.toWrite(file).close();
        assertThat(sql(PLACES)).isEqualTo(expected);
        assertThat(sql("SELECT lead_record FROM current_happenings ORDER BY 1")).containsExactly("c", "z");
    }
}
