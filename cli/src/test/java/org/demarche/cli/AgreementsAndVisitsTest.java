package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which records are agreements and which are visits, and all that the registers of these then hold. */
class AgreementsAndVisitsTest {
    private static final Coder CODER = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(false));

    private static List<CodedRecord> records(String text) {
        Article article = new Article.Builder("a", text).published("2015-03-10").build();
        return CODER.code(article).records();
    }

    /** What a record has as a statement or a transfer of arms, which is not looked at here. */
    private static final Set<String> OF_OTHER_KINDS =
            Set.of("manner", "topic", "stance_words", "anonymous", "comparison", "supplier", "recipient");

    private static String code(@Nullable Actor actor) {
        return actor == null ? "-" : Objects.requireNonNullElse(actor.code(), "---");
    }

    private static String shown(CodedRecord record) {
        String attributes = record.attributes().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("number")
                        && !entry.getKey().startsWith("item")
                        && !OF_OTHER_KINDS.contains(entry.getKey()))
                .map(Map.Entry::toString)
                .sorted()
                .collect(Collectors.joining(" | "));
        return code(record.source()) + ">" + code(record.target()) + " "
                + record.status().label() + ": " + attributes;
    }

    private static Stream<DynamicTest> table(String name, Kind kind) throws IOException {
        try (InputStream in = Objects.requireNonNull(AgreementsAndVisitsTest.class.getResourceAsStream(name), name)) {
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(25);
            return rows.stream()
                    .map(row -> DynamicTest.dynamicTest(row[1], () -> {
                        String found = records(row[1]).stream()
                                .filter(record -> record.kinds().contains(kind))
                                .map(AgreementsAndVisitsTest::shown)
                                .sorted()
                                .collect(Collectors.joining("; "));
                        assertThat(found.isEmpty() ? "none" : found).isEqualTo(row[0]);
                    }));
        }
    }

    @TestFactory
    Stream<DynamicTest> agreementsHaveTheirInstrumentSubjectAndStage() throws IOException {
        return table("agreements.tsv", Kind.AGREEMENT);
    }

    @TestFactory
    Stream<DynamicTest> visitsHaveTheirOfficesHostAndMedium() throws IOException {
        return table("visits.tsv", Kind.VISIT);
    }

    @Test
    void aProposalWithoutAPartnerGoesToTheOtherSideOfTheLastDealing() {
        CodedRecord proposal =
                records("Peru and Chile signed a memorandum on fishing. Peru also proposed cooperating in airlift.")
                        .stream()
                        .filter(record -> record.trigger().text().equals("proposed"))
                        .findFirst()
                        .orElseThrow();
        Actor target = Objects.requireNonNull(proposal.target());
        assertThat(target.code()).isEqualTo("CHL");
        assertThat(target.via()).extracting(Actor.Via::kind).containsExactly("coreference");
    }

    @Test
    void aProposalAfterADealingOfThreeHasNoOtherSide() {
        assertThat(
                        records(
                                "Peru, Chile and Ecuador signed a memorandum on fishing. Peru also proposed cooperating in airlift."))
                .filteredOn(record -> record.trigger().text().equals("proposed"))
                .allMatch(record -> record.target() == null);
    }

    @Test
    void onlyWhatBothPromiseIsReciprocal() {
        assertThat(records("Chile pledged to cooperate with Peru on fishing."))
                .isNotEmpty()
                .noneMatch(CodedRecord::reciprocal);
        assertThat(records("Chile agreed to cooperate with Peru on fishing."))
                .isNotEmpty()
                .allMatch(CodedRecord::reciprocal);
        assertThat(records("Chile and Peru pledged to cooperate on fishing."))
                .isNotEmpty()
                .allMatch(CodedRecord::reciprocal);
    }

    @Test
    void aThingGoesByTheNameThatItsOwnersGiveIt() {
        assertThat(records("Since 1998, Peru and Chile have developed what they call a strategic partnership."))
                .anySatisfy(record -> {
                    assertThat(record.reciprocal()).isTrue();
                    assertThat(record.status().label()).isEqualTo("ongoing");
                    assertThat(Objects.requireNonNull(record.date()).start()).isEqualTo("1998");
                });
    }
}
