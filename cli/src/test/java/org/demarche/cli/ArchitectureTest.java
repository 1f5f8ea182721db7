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
            "pipeline",
            "explain",
            "score");

    private static final List<String> OUTSIDE =
            List.of("reading", "table", "document", "ingest", "dictionary", "parser", "cli");

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
    void ingestKnowsCoreAlone() {
        keeps(List.of("ingest"), List.of("dictionary", "parser", "cli"), "files are read without a parser");
    }

    @Test
    void whatReadersShareKnowsNoneOfThem() {
        keeps(List.of("reading"), List.of("ingest", "dictionary", "parser", "cli"), "readers build on it");
    }

    @Test
    void dictionaryKnowsCoreAlone() {
        keeps(List.of("dictionary"), List.of("ingest", "parser", "cli"), "a dictionary is no article");
    }

    @Test
    void parserKnowsCoreAlone() {
        keeps(
                List.of("parser"),
                List.of("ingest", "dictionary", "cli"),
                "it is one parser behind an interface and can be left out");
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
                List.of("ingest", "record", "score"),
                "com.fasterxml..",
                "articles come in and records go out as JSON, and nothing between them does");
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

    private static String named(String name) {
        return "org.demarche." + name + "..";
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::named).toArray(String[]::new);
    }
}
