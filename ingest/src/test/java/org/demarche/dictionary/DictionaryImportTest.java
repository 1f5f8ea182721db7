package org.demarche.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryImportTest {
    private static final Path SHIPPED = Path.of("..", "codebook", "src/main/resources/org/demarche/codebook");
    private static final Path REAL = Path.of("..", "..", "shared", "inputs", "petrarch");
    private static Codebook codebook;

    /** The shipped codebook without its rules, which take long to read and have no part in this. */
    @TempDir
    static Path base;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = base.resolve(SHIPPED.relativize(file));
                if (!copy.startsWith(base.resolve("lexicon"))) {
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
        }
        codebook = CodebookLoader.read(base, false).codebook();
    }

    @Test
    void synonymsShareTheCodesOfTheFirstName() throws IOException {
        FileReport report =
                imported("a.actors.txt", "# a comment", "ZORBA_GUILD_ [GRCLAB] ; who knows", "+ZORBAN_GUILD");

        assertThat(rows("actors/a.tsv"))
                .containsExactly(
                        "Zorba Guild\tGRCLAB\tname\t\t\ta.actors.txt:2\t",
                        "Zorban Guild\tGRCLAB\tname\t\t\ta.actors.txt:3\t");
        assertThat(report.counts().names()).isEqualTo(1);
        assertThat(report.counts().synonyms()).isEqualTo(1);
        assertThat(report.refused()).isEmpty();
    }

    @Test
    void namesBelowOneAnotherWithCodesAtTheEndAreOneActor() throws IOException {
        imported(
                "a.actors.txt",
                "ZORBA_GUILD",
                "\tZORBA_SOCIETY_",
                "+ZORBANS",
                "\t[GRC]",
                "\t[GRCLAB >20000101] # since",
                "");

        assertThat(rows("actors/a.tsv"))
                .hasSize(6)
                .contains(
                        "Zorba Society\tGRC\tperson\t\t1999-12-31\ta.actors.txt:2\t",
                        "Zorba Society\tGRCLAB\tperson\t2000-01-01\t\ta.actors.txt:2\t");
    }

    @Test
    void theUndatedCodeFillsTheDaysThatDatedOnesLeave() throws IOException {
        imported(
                "a.actors.txt",
                "XAVIER_QUILL [FRAELI]",
                "\t[FRAMIL <900101]",
                "\t[FRAGOV 19950101-961231] [FRALEG 19960601 - 19980101]");

        assertThat(rows("actors/a.tsv").stream().map(r -> r.split("\t", -1)).map(c -> c[1] + " " + c[3] + " " + c[4]))
                .containsExactlyInAnyOrder(
                        "FRAMIL  1989-12-31",
                        "FRAELI 1990-01-01 1994-12-31",
                        "FRAGOV 1995-01-01 1996-12-31",
                        "FRALEG 1997-01-01 1998-01-01",
                        "FRAELI 1998-01-02 ");
    }

    @Test
    void aCodeIsPutInOurOrderAndKeepsItsKnownParts() throws IOException {
        FileReport report = imported(
                "a.actors.txt", "QUILL_A [FRAMILGOV]", "QUILL_B [FRAXQZGOV]", "QUILL_C [FRAXQZ]", "QUILL_D [XQZGOV]");

        assertThat(rows("actors/a.tsv").stream().map(r -> r.split("\t")[1]))
                .containsExactlyInAnyOrder("FRAGOVMIL", "FRAGOV", "FRA");
        assertThat(messages(report.shown()))
                .containsExactly(
                        "2 DM053 'XQZ' in 'FRAXQZGOV', here and on 1 other line.",
                        "4 DM052 'XQZGOV', on this line alone.");
    }

    @Test
    void everyLineThatCannotBeReadIsReported() throws IOException {
        FileReport report = imported(
                "a.actors.txt",
                "+ORPHAN_SYNONYM",
                "QUILL_A [FRA >20101301]",
                "QUILL_B [FRA/DEU]",
                "QUILL_C [FRA",
                "QUILL_D",
                "",
                "QUILL|E [FRA]",
                "QUILL_F [---]",
                "QUILL_G [FRA]",
                "QUILL_OF_" + "VERY_".repeat(8) + "LONG_NAME [FRA]");

        assertThat(messages(report.refused()).stream().map(m -> m.substring(0, m.indexOf(' ') + 6)))
                .contains("1 DM050", "2 DM051", "3 DM050", "4 DM050", "5 DM054", "7 DM050", "8 DM054", "10 DM057");
        assertThat(rows("actors/a.tsv")).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("out/refused.txt")))
                .hasSize(report.refused().size());
    }

    @Test
    void theShippedTablesAndEarlierLinesComeFirst() throws IOException {
        FileReport report = imported(
                "a.actors.txt", "FRANCE [DEU]", "NATO [IGONATWST]", "QUILL_A [FRA]", "QUILL_A [DEU]", "QUILL_A [FRA]");

        assertThat(rows("actors/a.tsv")).containsExactly("Quill A\tFRA\tname\t\t\ta.actors.txt:3\t");
        assertThat(messages(report.refused()))
                .containsExactly(
                        "1 DM055 'France' is FRA in the shipped tables; DEU left out.",
                        "4 DM055 'Quill A' is FRA at a.actors.txt:3; DEU left out.");
        assertThat(report.counts().known()).isEqualTo(2);
    }

    @Test
    void agentsHavePluralsAndMacros() throws IOException {
        FileReport report = imported(
                "a.agents.txt",
                "!HAND! = HAND, HANDS",
                "ZORB!HAND! [~LAB]",
                "QUILL_MASTER {QUILL_MASTERS_GENERAL} [~MILGOV]",
                "QUILL_TROOPS {} [NGO~] # a remark",
                "!FOOT!_SOLDIER [~MIL]",
                "UNDER!HAND!ED_ONE [~CRM]",
                "ZORBER [~XQZ]",
                "MINISTER [~MIL]",
                "QUILLER [~LEG}",
                "QUILLETTE");

        assertThat(rows("actors/agents-a.tsv"))
                .containsExactly(
                        "quill master\tGOV MIL\tperson\ta.agents.txt:3\t",
                        "quill masters general\tGOV MIL\tgroup\ta.agents.txt:3\t",
                        "quill troops\tNGO\tgroup\ta.agents.txt:4\t",
                        "zorbhand\tLAB\tperson\ta.agents.txt:2\t",
                        "zorbhands\tLAB\tgroup\ta.agents.txt:2\t");
        assertThat(messages(report.refused()).stream().map(m -> m.substring(0, m.indexOf(' ') + 6)))
                .containsExactlyInAnyOrder("5 DM056", "6 DM056", "7 DM052", "8 DM055", "9 DM050", "10 DM054");
    }

    @Test
    void discardsAreKeptBesideTheTables() throws IOException {
        FileReport report = imported("a.discards.txt", "# none", "YACHT RACE # a remark", "+CHESS CUP");

        assertThat(report.counts().discards()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("out/discards.tsv")))
                .containsExactly(
                        "words\tscope\tsource",
                        "CHESS CUP\tstory\ta.discards.txt:3",
                        "YACHT RACE\tsentence\ta.discards.txt:2");
    }

    @Test
    void commentsOfXmlAndOldEncodingsAreRead() throws IOException {
        Path file = folder.resolve("a.actors.txt");
        Files.writeString(file, "<!-- one\n# NOT [FRA]\n-->\r\nQUILLÉ_GUILD [FRA]\r\n", StandardCharsets.ISO_8859_1);

        FileReport report = imported(file);

        assertThat(rows("actors/a.tsv")).containsExactly("Quillé Guild\tFRA\tname\t\t\ta.actors.txt:4\t");
        assertThat(report.reasons()).containsOnlyKeys(ProblemCode.DM003);
        assertThat(report.lines()).isEqualTo(4);
    }

    @Test
    void verbsAreNoActors() throws IOException {
        FileReport report = imported("v.txt", "--- ZORB [010] ---", "ZORB", "- * QUILL [020]");

        assertThat(report.kind()).isEqualTo(DictionaryKind.OTHER);
        assertThat(report.reasons()).containsOnlyKeys(ProblemCode.DM058);
    }

    @Test
    void noTableTakesTheNameOfAShippedOne() throws IOException {
        imported("people.actors.txt", "QUILL_A [FRA]");

        assertThat(folder.resolve("out/actors/people-imported.tsv")).exists();
        try (Stream<Path> shipped = Files.list(SHIPPED.resolve("actors"))) {
            List<String> taken = shipped.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".tsv"))
                    .filter(n -> new TableNames()
                            .of(Path.of(n), DictionaryKind.ACTORS)
                            .equals("actors/" + n))
                    .toList();
            assertThat(taken).as("tables that an import would replace").isEmpty();
        }
    }

    @Test
    void sevenThousandLinesTakeLessThanTwoSeconds() throws IOException {
        String lines = IntStream.range(0, 3500)
                .mapToObj(i -> "QUILL_NUMBER_" + i + "_\n\t[FRAGOV >" + (19000101 + i % 28) + "]\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("a.actors.txt"), lines);

        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(new DictionaryImport(codebook).add(file).counts().names())
                    .isEqualTo(3500);
            fastest = Math.min(fastest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theRealDictionariesMakeACodebookWithoutFindings() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), REAL + " is absent: the real dictionaries are not read");
        DictionaryImport dictionaries = new DictionaryImport(codebook);
        long taken = 0;
        try (Stream<Path> files = Files.list(REAL)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                taken += dictionaries.add(file).counts().taken();
            }
        }
        Path out = folder.resolve("out");
        dictionaries.write(out);

        assertThat(taken).isGreaterThan(30_000);
        assertThat(CodebookLoader.read(List.of(base, out), false).problems()).isEmpty();
    }

    private FileReport imported(String name, String... lines) throws IOException {
        return imported(Files.writeString(folder.resolve(name), String.join("\n", lines)));
    }

    private FileReport imported(Path file) throws IOException {
        DictionaryImport dictionaries = new DictionaryImport(codebook);
        FileReport report = dictionaries.add(file);
        dictionaries.write(folder.resolve("out"));
        assertThat(CodebookLoader.read(List.of(base, folder.resolve("out")), false)
                        .problems())
                .as("findings of the folder")
                .isEmpty();
        return report;
    }

    private List<String> rows(String table) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve(table));
        return lines.subList(1, lines.size());
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.where().substring(p.where().lastIndexOf(':') + 1) + " " + p.code() + " " + p.detail())
                .toList();
    }
}
