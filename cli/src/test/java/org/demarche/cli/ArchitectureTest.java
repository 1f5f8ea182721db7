package org.demarche.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may depend on what; docs/decisions/0001-modules-and-layers.md has the reasons. */
class ArchitectureTest {
    /** Packages of core, each of which may use those before it. */
    private static final List<String> LAYERS = List.of(
            "problem",
            "text",
            "article",
            "codebook",
            "place",
            "mention",
            "clause",
            "amount",
            "equipment",
            "time",
            "record",
            "register",
            "entry",
            "happening",
            "pipeline",
            "explain",
            "score");

    private static final List<String> OUTSIDE = List.of(
            "reading",
            "fetch",
            "page",
            "feed",
            "archive",
            "wire",
            "table",
            "document",
            "ingest",
            "dictionary",
            "store",
            "export",
            "watch",
            "report",
            "web",
            "parser",
            "cli");

    /** Readers of one family of files each. */
    private static final List<String> READERS = List.of("page", "feed", "archive", "wire", "table", "document");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.demarche");

    @TestFactory
    Stream<DynamicTest> eachPackageUsesOnlyThoseBeforeIt() {
        return IntStream.range(0, LAYERS.size() - 1)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        LAYERS.get(i),
                        () -> noClasses()
                                .that(resideInAnyPackage(named(LAYERS.get(i))))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(packages(LAYERS.subList(i + 1, LAYERS.size())))
                                .because("the packages of core follow the path of the data, and nothing looks ahead")
                                .check(PRODUCTION)));
    }

    @Test
    void coreKnowsNoOtherModule() {
        keeps(LAYERS, OUTSIDE, "core is used as a library, without files, parser or command line");
    }

    @Test
    void ingestKnowsReadersAlone() {
        keeps(
                List.of("ingest"),
                List.of("dictionary", "store", "export", "watch", "report", "web", "parser", "cli"),
                "files are read without a parser");
    }

    @Test
    void whatReadersShareKnowsNoneOfThem() {
        keeps(List.of("reading"), others("reading"), "readers build on it");
    }

    @Test
    void readersKnowEachOtherOnlyWherePagesAreInside() {
        keeps(
                READERS,
                List.of("fetch", "ingest", "dictionary", "store", "export", "watch", "report", "web", "parser", "cli"),
                "ingest puts them together");
        for (String reader : READERS) {
            List<String> rest = READERS.stream()
                    .filter(other -> !other.equals(reader) && !other.equals("page"))
                    .toList();
            keeps(List.of(reader), rest, "a kind of file is read without the others; pages are inside of some");
        }
    }

    @Test
    void fetchKnowsCoreAlone() {
        keeps(List.of("fetch"), others("fetch"), "an address is fetched whatever stands there");
    }

    @Test
    void storeAndExportKnowCoreAlone() {
        keeps(List.of("store"), others("store"), "records are kept wherever they come from");
        keeps(List.of("export"), others("export"), "records are written wherever they come from");
    }

    @Test
    void watchAndWebKnowNeitherEachOtherNorTheParser() {
        keeps(
                List.of("watch"),
                List.of("dictionary", "export", "report", "web", "parser", "cli"),
                "what is new is followed without pages");
        keeps(List.of("report"), List.of("web", "watch", "parser", "cli"), "a report is printed without a server");
        keeps(List.of("web"), List.of("watch", "parser", "cli"), "pages show what is kept, whoever keeps it");
    }

    @Test
    void dictionaryKnowsCoreAlone() {
        keeps(List.of("dictionary"), others("dictionary"), "a dictionary is no article");
    }

    @Test
    void parserKnowsCoreAlone() {
        keeps(List.of("parser"), others("parser"), "it is one parser behind an interface and can be left out");
    }

    @Test
    void nothingLinksCoreNlp() {
        only(List.of("nothing"), "edu.stanford..", "what links CoreNLP is under the GPL as a whole");
    }

    @Test
    void theCommandAloneUsesPicocli() {
        only(List.of("cli"), "picocli..", "a library has no command line");
    }

    @Test
    void jsonStaysAtTheEdges() {
        only(
                List.of("reading", "ingest", "feed", "page", "wire", "record", "score", "store", "web"),
                "com.fasterxml..",
                "articles come in and records go out as JSON, and nothing between them does");
    }

    @Test
    void librariesStayWhereTheyAreNeeded() {
        only(List.of("reading", "page", "feed", "wire", "document"), "org.jsoup..", "they read HTML or broken XML");
        only(List.of("document"), "org.apache.pdfbox..", "it reads PDF");
        only(List.of("document"), "org.apache.poi..", "it reads Word");
        only(List.of("reading"), "org.mozilla.universalchardet..", "it tells encodings");
        only(List.of("nothing"), "org.duckdb..", "the optional module alone links it");
        only(List.of("fetch"), "org.apache.hc..", "it speaks HTTP");
        only(List.of("fetch"), "crawlercommons..", "it asks robots.txt");
        only(List.of("store"), "org.sqlite..", "it keeps records");
        only(List.of("store"), "java.sql..", "it keeps records");
        only(List.of("export"), "org.dhatim..", "it writes workbooks");
    }

    @Test
    void yamlIsReadByTheCodebookAlone() {
        only(List.of("codebook"), "org.snakeyaml..", "only data files are YAML");
    }

    @Test
    void nothingBindsObjects() {
        only(
                List.of("nothing"),
                "com.fasterxml.jackson.databind..",
                "each field is written by a line of code, in an order that is ours");
    }

    @Test
    void theCommandAloneEndsTheProcess() {
        noClasses()
                .that(resideOutsideOfPackages(packages(List.of("cli"))))
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("a library does not end its caller")
                .check(PRODUCTION);
    }

    @Test
    void everyPackageHasItsPlace() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(LAYERS.stream(), OUTSIDE.stream())
                        .map(ArchitectureTest::named)
                        .toArray(String[]::new))
                .because("a new package gets its place in the order first")
                .check(PRODUCTION);
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage root = PRODUCTION.getPackage("org.demarche");
        assertThat(root.getSubpackages()).hasSize(LAYERS.size() + OUTSIDE.size());
        assertThat(root.getSubpackages())
                .as("without @NullMarked nothing checks a package for null")
                .allMatch(p -> p.isAnnotatedWith(NullMarked.class));
    }

    private static void keeps(List<String> packages, List<String> from, String because) {
        ArchRule rule = noClasses()
                .that(resideInAnyPackage(packages(packages)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(from))
                .because(because);
        rule.check(PRODUCTION);
    }

    private static void only(List<String> packages, String library, String because) {
        ArchRule rule = noClasses()
                .that(resideOutsideOfPackages(packages(packages)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(because);
        rule.check(PRODUCTION);
    }

    /** The packages outside of core but one. */
    private static List<String> others(String name) {
        return OUTSIDE.stream().filter(other -> !other.equals(name)).toList();
    }

    private static String named(String name) {
        return "org.demarche." + name + "..";
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::named).toArray(String[]::new);
    }
}
