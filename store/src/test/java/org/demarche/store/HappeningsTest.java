package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.store.MadeRecord.CODING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.article.Article;
import org.demarche.entry.Apart;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One report in many articles, one happening in many reports. */
class HappeningsTest {
    private static final Coding LATER =
            new Coding(new Origin("demarche 0.1", "parser 1", "shipped", "2", "bbbb2222"), "");
    private static final String SALE =
            "Moscow signed a contract with Beijing on Friday for forty transport planes worth two billion dollars.";

    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("store.db");
    }

    /** An article with one record. */
    private record Told(Article article, CodedRecord record) {
        static Told of(String id, String day, String sentence, String from, String to, String code) {
            Article article = MadeRecord.article(id, day, sentence);
            return new Told(
                    article,
                    MadeRecord.of(article, "r-" + id)
                            .between(from, to)
                            .cameo(code)
                            .record());
        }
    }

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

    /** The happenings by id with the records in each. */
    private Map<String, Set<String>> happenings() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String line : sql("SELECT h.id, r.id FROM records AS r JOIN happenings AS h ON h.key = r.happening"
                + " WHERE r.current = 1")) {
            String[] cells = line.split(", ");
            found.computeIfAbsent(cells[0], id -> new TreeSet<>()).add(cells[1]);
        }
        return found;
    }

    @Test
    void copiesOfATextAreOneReportAndTheirRecordsOneHappening() throws IOException {
        keep(
                CODING,
                Told.of("a", "2006-01-13", SALE, "RUS", "CHN", "057"),
                Told.of("b", "2006-01-14", SALE, "RUS", "CHN", "057"),
                Told.of(
                        "c",
                        "2006-01-14",
                        "Beijing and Moscow settled at last what two billion dollars will buy: forty planes.",
                        "RUS",
                        "CHN",
                        "057"));
        assertThat(sql("SELECT records, articles, reports FROM happenings")).containsExactly("3, 3, 2");
        assertThat(sql("SELECT articles FROM reports ORDER BY 1")).containsExactly("1", "2");
    }

    @Test
    void anotherDayAnotherPairAndAnotherDeedAreApart() throws IOException {
        keep(
                CODING,
                Told.of("a", "2006-01-13", SALE, "RUS", "CHN", "057"),
                Told.of("b", "2006-01-23", SALE, "RUS", "CHN", "057"),
                Told.of("c", "2006-01-13", SALE, "RUS", "IND", "057"),
                Told.of("d", "2006-01-13", SALE, "RUS", "CHN", "190"));
        assertThat(happenings()).hasSize(4);
    }

    @Test
    void comesOutTheSameInAnyOrder() throws IOException {
        List<Told> all = new ArrayList<>();
        for (int day = 10; day < 20; day++) {
            for (String where : List.of("the northern ridge", "a dam near the coast", "the northern dam")) {
                String sentence = "Troops of one side shelled " + where + " and three people died there.";
                all.add(Told.of(
                        day + where.substring(0, 5) + where.length(), "2006-01-" + day, sentence, "RUS", "CHN", "190"));
            }
        }
        Map<String, Set<String>> first = null;
        for (int seed = 0; seed < 4; seed++) {
            Files.deleteIfExists(file);
            Collections.shuffle(all, new Random(seed));
            keep(CODING, all.toArray(Told[]::new));
            first = first == null ? happenings() : first;
            assertThat(happenings()).as("seed " + seed).isEqualTo(first);
        }
        assertThat(first).hasSizeBetween(2, 29);
    }

    @Test
    void aNewCodingKeepsTheNamesOfHappeningsAndLeavesOldRecordsInThem() throws IOException {
        Told one = Told.of("a", "2006-01-13", SALE, "RUS", "CHN", "057");
        Told two = Told.of("b", "2006-01-14", SALE, "RUS", "CHN", "057");
        keep(CODING, one, two);
        Map<String, Set<String>> before = happenings();
        keep(LATER, one, two);
        assertThat(happenings()).isEqualTo(before).hasSize(1);
        assertThat(sql("SELECT count(*), count(DISTINCT happening) FROM records"))
                .containsExactly("4, 1");
        assertThat(sql("SELECT records, articles FROM happenings")).containsExactly("2, 2");
    }

    @Test
    void aCorrectedArticleTakesItsRecordsOutOfTheHappening() throws IOException {
        Told one = Told.of("a", "2006-01-13", SALE, "RUS", "CHN", "057");
        keep(CODING, one, Told.of("b", "2006-01-14", SALE, "RUS", "CHN", "057"));
        keep(
                CODING,
                Told.of(
                        "b",
                        "2006-01-14",
                        "Nothing at all was signed after all, a spokesman said.",
                        "RUS",
                        "CHN",
                        "120"));
        assertThat(sql("SELECT records, articles, reports FROM happenings WHERE component IS NOT NULL ORDER BY key"))
                .containsExactly("1, 1, 1", "1, 1, 1");
        assertThat(happenings()).hasSize(2);
    }

    @Test
    void aVerdictDividesForGood() throws IOException {
        Told one = Told.of("a", "2006-01-13", SALE, "RUS", "CHN", "057");
        Told two = Told.of("b", "2006-01-14", SALE, "RUS", "CHN", "057");
        keep(CODING, one, two);
        assertThat(happenings()).hasSize(1);
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, () -> Instant.EPOCH)) {
            writer.keepApart(Apart.read(List.of("r-a r-b"), "list"));
        }
        assertThat(happenings()).hasSize(2);
        keep(LATER, one, two);
        assertThat(happenings()).hasSize(2);
    }

    @Test
    void tellsWhatWasJoinedWhyAndWhatWasNot() {
        keep(
                CODING,
                Told.of("a", "2006-01-13", SALE, "RUS", "CHN", "057"),
                Told.of(
                        "b",
                        "2006-01-14",
                        "After a contract on forty planes Moscow and Beijing drank to two billion dollars.",
                        "RUS",
                        "CHN",
                        "057"),
                Told.of("c", "2006-01-15", "Officials were at one about a pipeline to Daqing.", "RUS", "CHN", "050"));
        try (Store store = Store.toRead(file)) {
            assertThat(HappeningExplanation.find(store, "r-b")).hasSize(1);
            HappeningExplanation told = HappeningExplanation.of(
                    store, HappeningExplanation.find(store, "r-a").get(0));
            assertThat(told.members())
                    .extracting(HappeningExplanation.Member::article)
                    .containsExactly("a", "b");
            assertThat(told.members().get(1).reason())
                    .contains("with r-a", "the same sides", "1 day after", "both are 057");
            assertThat(told.near()).hasSize(1);
            assertThat(told.near().get(0).reason()).contains("of one root", "but no word in common");
        }
    }
}
