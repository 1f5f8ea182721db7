package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.store.MadeRecord.CODING;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.codebook.Organisation.Membership;
import org.demarche.entry.Apart;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.ProblemCode;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.RecordJson;
import org.demarche.record.Status;
import org.demarche.store.RecordFilter.Dyad;
import org.demarche.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final ActorChoice RUSSIA = new ActorChoice("RUS", "RUS", List.of());
    private static final ActorChoice CHINA = new ActorChoice("CHN", "CHN", List.of());
    private static final Coding LATER =
            new Coding(new Origin("demarche 0.1", "parser 1", "shipped", "2", "bbbb2222"), "");

    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("a store.db");
    }

    @Test
    void whatIsKeptComesBackByteForByte() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        List<CodedRecord> records = List.of(
                MadeRecord.full(article),
                MadeRecord.of(article, "b").between(null, null).record());

        keep(article, records);

        assertThat(query(new RecordFilter())).isEqualTo(MadeRecord.json(article, records));
    }

    @Test
    void theArticleComesBackWithAllThatIsKnownOfIt() {
        Article article = new Article.Builder("a", "😀 Moscow")
                .title("T")
                .published("2006-01")
                .retrieved("2006-01-14T08:00:00Z")
                .url("u")
                .publisher("p")
                .agency("AP")
                .byline("b")
                .dateline("d")
                .language("en")
                .rights("r")
                .origin("o")
                .given(List.of(new GivenSpan(new Span(3, 9), "source", "RUS", "7")))
                .build();

        keep(article, List.of());

        try (Store store = Store.toRead(file)) {
            assertThat(StoredArticles.all(store).next()).isEqualTo(article);
        }
    }

    /** What the view was before it was counted: the two must agree whatever is kept. */
    private static final String COVERAGE = "SELECT a.publisher AS source, a.published AS day, count(*) AS read,"
            + " coalesce(sum(c.records = 0), 0) AS empty FROM articles AS a LEFT JOIN coded_articles AS c"
            + " ON c.article = a.key AND c.current = 1 WHERE a.replaced_by IS NULL GROUP BY 1, 2";

    private String coverage(String from) throws IOException {
        return sql("SELECT group_concat(line, '; ') FROM (SELECT source || ' ' || day || ' ' || read || ' ' || empty"
                + " AS line FROM " + from + " ORDER BY 1)");
    }

    @Test
    void coverageIsCountedAsArticlesAreKept() throws IOException {
        Article empty = MadeRecord.article("a", "2006-01-13", "Nothing happened.");
        Article told = MadeRecord.article("b", "2006-01-13", "Moscow sold tanks.");
        keep(empty, List.of());
        keep(told, MadeRecord.records(MadeRecord.of(told, "1")));
        keep(MadeRecord.article("c", "2006-01-14", "Nothing at all."), List.of());
        assertThat(coverage("coverage"))
                .isEqualTo(coverage("(" + COVERAGE + ")"))
                .isEqualTo("The Daily 2006-01-13 2 1; The Daily 2006-01-14 1 1");

        // Corrected by a text without records, taken from another day; then coded anew, with a record and without.
        keep(MadeRecord.article("b", "2006-01-15", "Moscow sold nothing."), List.of());
        keep(empty, MadeRecord.records(MadeRecord.of(empty, "2")), LATER);
        keep(told, List.of(), LATER);
        assertThat(coverage("coverage"))
                .isEqualTo(coverage("(" + COVERAGE + ")"))
                .isEqualTo("The Daily 2006-01-13 1 0; The Daily 2006-01-14 1 1; The Daily 2006-01-15 1 1");
    }

    @Test
    void keepingTwiceIsKeepingOnce() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        List<CodedRecord> records = MadeRecord.records(MadeRecord.of(article, "1"));

        assertThat(keep(article, records)).isEqualTo(Kept.NEW);
        assertThat(keep(article, records)).isEqualTo(Kept.KNOWN);

        assertThat(sql("SELECT count(*) FROM records")).isEqualTo("1");
        assertThat(sql("SELECT sum(read) FROM coverage")).isEqualTo("1");
        try (Store store = Store.toRead(file);
                KnownArticles known = new KnownArticles(store)) {
            assertThat(known.has(article, CODING)).isTrue();
            assertThat(known.has(article, LATER)).isFalse();
            assertThat(known.has(MadeRecord.article("a", "2006-01-13", "Moscow sold none."), CODING))
                    .isFalse();
        }
    }

    @Test
    void aCorrectedArticleTakesThePlaceOfTheOldOneForGood() throws IOException {
        Article old = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        Article corrected = MadeRecord.article("a", "2006-01-13", "Moscow sold jets.");
        keep(old, MadeRecord.records(MadeRecord.of(old, "1")));

        assertThat(keep(corrected, MadeRecord.records(MadeRecord.of(corrected, "2"))))
                .isEqualTo(Kept.CORRECTED);
        keep(old, MadeRecord.records(MadeRecord.of(old, "1")));

        assertThat(query(new RecordFilter())).contains("jets").doesNotContain("tanks");
        assertThat(query(new RecordFilter().coding("aaaa"))).contains("jets").doesNotContain("tanks");
        assertThat(sql("SELECT count(*) FROM articles")).isEqualTo("2");
        assertThat(panel(RecordFilter::new).column("articles")).containsExactly("1");
        assertThat(panel(() -> new RecordFilter().publisher("Weekly")).rows)
                .as("no article of such a publisher was read")
                .isEmpty();
        assertThat(panel(() -> new RecordFilter().publisher("daily")).column("happenings"))
                .containsExactly("1");
    }

    @Test
    void anotherArticleOfTheSameIdIsKeptBeside() throws IOException {
        Article one = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        Article other = one.builder().url("https://example.org/elsewhere").build();
        Article words = new Article.Builder("a", "😀 Paris sold jets.").url("v").build();
        keep(one, MadeRecord.records(MadeRecord.of(one, "1")));

        assertThat(keep(words, MadeRecord.records(MadeRecord.of(words, "2")))).isEqualTo(Kept.SAME_ID);
        keep(other, List.of());

        assertThat(query(new RecordFilter())).contains("tanks").contains("jets");
    }

    @Test
    void codingAnewKeepsTheOldRecordsUntilTheyAreForgotten() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        keep(
                article,
                MadeRecord.records(
                        MadeRecord.of(article, "same"),
                        MadeRecord.of(article, "lost"),
                        MadeRecord.of(article, "changed").cameo("190")));
        keep(
                article,
                MadeRecord.records(
                        MadeRecord.of(article, "same"),
                        MadeRecord.of(article, "gained"),
                        MadeRecord.of(article, "changed").cameo("057")),
                LATER);

        assertThat(query(new RecordFilter())).contains("gained").doesNotContain("lost");
        assertThat(query(new RecordFilter().coding("aaaa"))).contains("lost").doesNotContain("gained");
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            List<Long> keys = CodebookDiff.keys(store, "");
            assertThat(CodebookDiff.run(store, keys.get(1), keys.get(0), rows))
                    .isEqualTo(new CodebookDiff.Summary(1, 1, 1, 1, 1, Map.of("cameo", 1L)));
        }
        assertThat(rows.lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("changed, a, changed") && line.contains("190, 057"));
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            assertThat(writer.forget("aaaa")).isEqualTo(3);
            assertThat(EntryQuery.refresh(store))
                    .as("the transaction has ended")
                    .isZero();
            assertThat(writer.forget("bbbb")).as("the newest stay").isZero();
        }
        assertThat(sql("SELECT sum(records) FROM happenings")).isEqualTo("3");
        assertThat(sql("SELECT count(*) FROM records WHERE happening NOT IN (SELECT key FROM happenings)"))
                .isEqualTo("0");
    }

    @Test
    void findsByDyadEitherWayOrOneWay() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        keep(
                article,
                MadeRecord.records(
                        MadeRecord.of(article, "there").between("RUSGOV", "CHN"),
                        MadeRecord.of(article, "back").between("CHN", "RUS"),
                        MadeRecord.of(article, "both").between("CHNMIL", "RUS").reciprocal(),
                        MadeRecord.of(article, "other").between("RUS", "JPN")));

        assertThat(ids(new RecordFilter().dyad(new Dyad(RUSSIA, CHINA, false))))
                .containsExactly("there", "back", "both");
        assertThat(ids(new RecordFilter().dyad(new Dyad(RUSSIA, CHINA, true)))).containsExactly("there", "both");
        assertThat(ids(new RecordFilter().source(RUSSIA))).containsExactly("there", "both", "other");
        assertThat(ids(new RecordFilter().actor(new ActorChoice("x", "CHNMIL", List.of()))))
                .containsExactly("both");
    }

    @Test
    void membersOfAGroupCountWhileTheyBelongToIt() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        keep(
                article,
                MadeRecord.records(
                        MadeRecord.of(article, "before").between("FIN", "RUS").day("2022-05-01"),
                        MadeRecord.of(article, "since").between("FIN", "RUS").day("2023-05-01"),
                        MadeRecord.of(article, "always").between("USA", "RUS").day("1990-05-01"),
                        MadeRecord.of(article, "left").between("ZAF", "RUS").day("1990-05-01")));
        ActorChoice group = new ActorChoice(
                "G",
                "",
                List.of(
                        new Membership("FIN", "2023-04-04", null),
                        new Membership("USA", null, null),
                        new Membership("ZAF", null, "1970")));

        assertThat(ids(new RecordFilter().source(group))).containsExactly("always", "since");
    }

    @Test
    void findsByCodeStatusKindDayPlaceAndWords() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow and Beijing held joint exercises.");
        Article tanks = MadeRecord.article("b", "2007", "Moscow sold tanks.");
        keep(
                article,
                MadeRecord.records(
                        MadeRecord.of(article, "1").cameo("190").day("2005-08"),
                        MadeRecord.of(article, "2").status(Status.NEGATED).cameo("195"),
                        MadeRecord.of(article, "3")
                                .kinds(Kind.EVENT, Kind.VISIT)
                                .cameo("042")));
        keep(tanks, List.of(MadeRecord.full(tanks)));

        assertThat(ids(new RecordFilter().cameo("19"))).containsExactly("1", "2");
        assertThat(ids(new RecordFilter().status(Status.NEGATED))).containsExactly("2");
        assertThat(ids(new RecordFilter().kind(Kind.VISIT))).containsExactly("3");
        assertThat(ids(new RecordFilter().since("2005-08-20").until("2005"))).containsExactly("1");
        assertThat(ids(new RecordFilter().since("2006-01-14"))).containsExactly("full");
        assertThat(ids(new RecordFilter().until("2005-07"))).isEmpty();
        assertThat(ids(new RecordFilter().words("exercise"))).containsExactly("1", "2", "3");
        assertThat(ids(new RecordFilter().words("\"joint exercise\""))).hasSize(3);
        assertThat(ids(new RecordFilter().words("\"exercise joint\""))).isEmpty();
        assertThat(ids(new RecordFilter().words("tan* OR (\"")))
                .as("signs of the search language are words")
                .isEmpty();
        assertThat(ids(new RecordFilter().place("osl"))).containsExactly("full");
        assertThat(ids(new RecordFilter().place("NOR"))).containsExactly("full");
        assertThat(ids(new RecordFilter().publisher("daily"))).hasSize(4);
        assertThat(ids(new RecordFilter().speaker(RUSSIA))).containsExactly("full");
        assertThat(ids(new RecordFilter().plover("agree").id("full"))).containsExactly("full");
    }

    @Test
    void aPanelHasZeroWhereArticlesWereReadAndNotKnownWhereNoneWere() throws IOException {
        Article january = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        Article march = MadeRecord.article("b", "2006-03-02", "Nothing happened.");
        keep(
                january,
                MadeRecord.records(
                        MadeRecord.of(january, "1"),
                        MadeRecord.of(january, "2").between("CHN", "RUS").cameo("190"),
                        MadeRecord.of(january, "3").status(Status.NEGATED),
                        MadeRecord.of(january, "4").day("2006"),
                        MadeRecord.of(january, "5").day("1999-01-01")));
        keep(march, List.of());

        Rows rows = new Rows();
        Panel.LeftOut leftOut;
        try (Store store = Store.toRead(file)) {
            leftOut = new Panel(store, Panel.By.MONTH, RecordFilter::new)
                    .write(List.of(new Dyad(RUSSIA, CHINA, false)), null, null, rows);
        }

        assertThat(leftOut).isEqualTo(new Panel.LeftOut(1, 0, 1, 1));
        assertThat(rows.column("period")).containsExactly("2006-01", "2006-02", "2006-03");
        assertThat(rows.column("articles")).containsExactly("1", "0", "1");
        assertThat(rows.column("happenings")).containsExactly("2", "NA", "0");
        assertThat(rows.column("root05")).containsExactly("1", "NA", "0");
        assertThat(rows.column("root19")).containsExactly("1", "NA", "0");
        assertThat(rows.column("not_happened")).containsExactly("1", "0", "0");
        assertThat(rows.column("per_1000_articles")).containsExactly("2000.0", "NA", "0.0");
    }

    private Rows panel(Supplier<RecordFilter> filter) throws IOException {
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            new Panel(store, Panel.By.MONTH, filter).write(List.of(new Dyad(RUSSIA, CHINA, false)), null, null, rows);
        }
        return rows;
    }

    /** Exact limits of a Poisson mean: 0.0253 to 5.572 for 1, 4.795 to 18.391 for 10. */
    @Test
    void intervalsAreThoseOfPoisson() {
        assertThat(Panel.low(0)).isZero();
        assertThat(Panel.high(0)).isBetween(3.5, 3.9);
        assertThat(Panel.low(10)).isBetween(4.75, 4.85);
        assertThat(Panel.high(10)).isBetween(18.3, 18.5);
        assertThat(Panel.high(1)).isBetween(5.4, 5.7);
    }

    @Test
    void ownQueriesReadAndDoNothingElse() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        keep(article, MadeRecord.records(MadeRecord.of(article, "1"), MadeRecord.of(article, "2")));
        try (Store store = Store.toRead(file)) {
            Rows rows = new Rows();
            Duration time = Duration.ofSeconds(5);
            assertThat(SqlQuery.run(store, "SELECT id, cameo FROM records ORDER BY id;", 1, time, rows))
                    .as("there are more")
                    .isTrue();
            assertThat(rows.lines()).containsExactly("1, 057");
            for (String refused : List.of(
                    "DELETE FROM records",
                    "WITH x AS (SELECT 1) DELETE FROM records",
                    "SELECT 1; DROP TABLE records",
                    "ATTACH 'x.db' AS x",
                    "SELECT nothing FROM records",
                    "PRAGMA user_version = 7")) {
                assertThatThrownBy(() -> SqlQuery.run(store, refused, 10, time, new Rows()))
                        .as(refused)
                        .isInstanceOf(DemarcheException.class)
                        .hasMessageContaining("DM105");
            }
            String endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
            assertThatThrownBy(() -> SqlQuery.run(store, endless, 10, Duration.ofMillis(200), new Rows()))
                    .hasMessageContaining("more than");
        }
        assertThat(sql("SELECT count(*) FROM records")).isEqualTo("2");
    }

    @Test
    void happeningsAndEntriesAreMadeOfRecords() throws IOException {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks to Beijing.");
        Article later = MadeRecord.article("b", "2006-05-13", "Moscow delivered tanks to Beijing.");
        keep(article, MadeRecord.records(deal(article, "1", "ordered", "2006-01-13")));
        keep(later, MadeRecord.records(deal(later, "2", "delivered", "2006-05-13")));

        try (Store store = Store.toWrite(file)) {
            Rows rows = new Rows();
            assertThat(HappeningQuery.run(store, new RecordFilter(), 0, true, rows))
                    .isEqualTo(2);
            assertThat(rows.column("record")).containsExactly("2", "1");
            assertThat(EntryQuery.run(store, new RecordFilter(), EnumSet.of(Kind.ARMS)))
                    .hasSize(1);
            assertThat(EntryQuery.refresh(store)).isEqualTo(1);
            try (StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
                writer.keepApart(Apart.read(List.of("1 2"), "test"));
            }
            assertThat(EntryQuery.refresh(store)).isEqualTo(2);
        }
        assertThat(sql("SELECT count(*) FROM entry_records")).isEqualTo("2");
    }

    private static MadeRecord deal(Article article, String id, String stage, String day) {
        return MadeRecord.of(article, id)
                .kinds(Kind.EVENT, Kind.ARMS)
                .day(day)
                .attributes(Map.of("stage", stage, "item", "tanks", "supplier", "RUS", "recipient", "CHN"));
    }

    @Test
    void aFailureWithinAnArticleLeavesNothingOfIt() throws IOException {
        Article good = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        Article bad = MadeRecord.article("b", "2006-01-13", "Moscow sold jets.");
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            writer.add(good, MadeRecord.records(MadeRecord.of(good, "1")), CODING, 1, 0);
            List<CodedRecord> twins = MadeRecord.records(MadeRecord.of(bad, "2"), MadeRecord.of(bad, "2"));
            assertThatThrownBy(() -> writer.add(bad, twins, CODING, 1, 0)).isInstanceOf(DemarcheException.class);
            List<CodedRecord> beyond = List.of(
                    MadeRecord.of(bad, "3").record(),
                    MadeRecord.of(MadeRecord.article("c", "2006-01-13", "A longer text than that."), "4")
                            .record());
            assertThatThrownBy(() -> writer.add(bad, beyond, CODING, 1, 0))
                    .as("a record of another text")
                    .isInstanceOf(IndexOutOfBoundsException.class);
            writer.add(bad, MadeRecord.records(MadeRecord.of(bad, "2")), CODING, 1, 0);
        }
        assertThat(ids(new RecordFilter())).containsExactly("1", "2");
        assertThat(sql("SELECT count(*) FROM articles")).isEqualTo("2");
        assertThat(sql("SELECT count(*) FROM sentences")).isEqualTo("2");
        assertThat(sql("SELECT sum(records) FROM happenings")).isEqualTo("2");
    }

    @Test
    void othersReadWhileOneWrites() throws Exception {
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            List<Long> seen = new ArrayList<>();
            List<Throwable> failures = new ArrayList<>();
            Thread reader = new Thread(() -> {
                try (Store other = Store.toRead(file)) {
                    while (!Thread.currentThread().isInterrupted()) {
                        seen.add(RecordQuery.count(other, new RecordFilter()));
                    }
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            });
            reader.start();
            for (int i = 0; i < 300; i++) {
                Article article = MadeRecord.article("a" + i, "2006-01-13", "Moscow sold tanks.");
                writer.add(article, MadeRecord.records(MadeRecord.of(article, "1")), CODING, 1, 0);
            }
            writer.flush();
            Thread.sleep(50);
            reader.interrupt();
            reader.join();
            assertThat(failures).isEmpty();
            assertThat(seen).isSorted().last().isEqualTo(300L);
        }
    }

    @Test
    void otherFilesAreRefusedWithWhatToTry() throws Exception {
        refuses(ProblemCode.DM100, () -> Store.toRead(folder.resolve("none.db")));
        refuses(ProblemCode.DM100, () -> Store.toWrite(folder));
        refuses(ProblemCode.DM100, () -> Store.toWrite(folder.resolve("no/such/folder.db")));
        Path text = Files.writeString(
                folder.resolve("text.db"), "no database, but long enough to look like a file. ".repeat(40));
        refuses(ProblemCode.DM101, () -> Store.toRead(text));
        refuses(ProblemCode.DM101, () -> Store.toWrite(text));
        Path foreign = folder.resolve("foreign.db");
        run(foreign, "CREATE TABLE t (x)");
        refuses(ProblemCode.DM101, () -> Store.toWrite(foreign));
        Store.toWrite(file).close();
        run(file, "PRAGMA user_version = 99");
        refuses(ProblemCode.DM102, () -> Store.toRead(file));
        refuses(ProblemCode.DM102, () -> Store.toWrite(file));
    }

    @Test
    @DisabledIf(value = "isRoot", disabledReason = "root may write everywhere")
    void aFolderWithoutWritePermissionCanBeReadButNotWritten() throws Exception {
        Article article = MadeRecord.article("a", "2006-01-13", "Moscow sold tanks.");
        keep(article, MadeRecord.records(MadeRecord.of(article, "1")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(ids(new RecordFilter())).containsExactly("1");
            refuses(ProblemCode.DM100, () -> keep(article, List.of(), LATER));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** docs/store.md describes the tables for people who write their own queries. */
    @Test
    void everyColumnIsDescribed() throws IOException {
        Store.toWrite(file).close();
        Path docs = Path.of("../docs/store.md");
        String text = Files.readString(docs);
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            SqlQuery.run(
                    store,
                    "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c"
                            + " WHERE m.type = 'table' AND m.name NOT LIKE 'sentence_words%' AND m.name NOT LIKE 'sqlite%'",
                    1000,
                    Duration.ofSeconds(5),
                    rows);
        }
        assertThat(rows.lines()).hasSizeGreaterThan(100);
        for (String line : rows.lines()) {
            String[] names = line.split(", ");
            int section = text.indexOf("### " + names[0] + "\n");
            assertThat(section).as("section of " + names[0]).isPositive();
            int end = text.indexOf("\n### ", section + 1);
            String own = text.substring(section, end < 0 ? text.length() : end);
            assertThat(own).as(names[0]).contains("`" + names[1] + "`");
        }
    }

    private static void refuses(ProblemCode code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(DemarcheException.class).hasMessageContaining(code.name());
    }

    private static void run(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Kept keep(Article article, List<CodedRecord> records) {
        return keep(article, records, CODING);
    }

    private Kept keep(Article article, List<CodedRecord> records, Coding coding) {
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            return writer.add(article, records, coding, 1, 0);
        }
    }

    private String query(RecordFilter filter) throws IOException {
        StringWriter out = new StringWriter();
        try (Store store = Store.toRead(file);
                RecordJson writer = new RecordJson(out)) {
            RecordQuery.run(store, filter, 0, false, writer);
        }
        return out.toString();
    }

    private List<String> ids(RecordFilter filter) throws IOException {
        return query(filter)
                .lines()
                .map(line -> line.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private String sql(String query) throws IOException {
        Rows rows = new Rows();
        try (Store store = Store.toRead(file)) {
            SqlQuery.run(store, query, 1, Duration.ofSeconds(5), rows);
        }
        return rows.lines().get(0);
    }
}
