package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.pipeline.Coder;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Articles of a sentence or two, each with the place that a reader would record of it. */
class PlacesTest {
    private static final Coder CODER = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(true));

    /** A line of the table: a place, or "-" for none, and an article. */
    private record Line(String name, String country, String geoname, String text) {
        static Line of(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(cells[0], cells[1], cells[2], cells[3]);
        }

        String place() {
            return name.equals("-") ? "-" : name + "|" + country + "|" + geoname;
        }
    }

    private static List<Line> lines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PlacesTest.class.getResourceAsStream("places.tsv")), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CodedRecord> records(String text) {
        return CODER.code(Article.of("a", text)).records();
    }

    private static String place(CodedRecord record) {
        NamedPlace words = record.place();
        Place place = words == null ? null : words.place();
        return place == null
                ? "-"
                : place.name() + "|" + Objects.requireNonNullElse(place.country(), "") + "|"
                        + (place.geoname() == null ? "" : place.geoname());
    }

    @TestFactory
    Stream<DynamicTest> recordsHappenWhereAReaderSaysTheyDid() {
        List<Line> lines = lines();
        assertThat(lines).hasSizeGreaterThan(100);
        return lines.stream()
                .map(line -> DynamicTest.dynamicTest(line.text(), () -> {
                    List<String> places = records(line.text()).stream()
                            .map(PlacesTest::place)
                            .distinct()
                            .toList();
                    assertThat(places).contains(line.place());
                    assertThat(places).isSubsetOf("-", line.place());
                }));
    }

    @Test
    void aJourneyToSeveralPlacesHasEachInItsOwnRecord() {
        assertThat(records("The Kenyan minister will travel to Norway and Switzerland."))
                .extracting(record -> Objects.requireNonNull(record.target()).text() + " " + place(record))
                .containsExactlyInAnyOrder("Norway Norway|NOR|", "Switzerland Switzerland|CHE|");
    }

    @Test
    void theWordsOfAPlaceStandAtItsOffsets() {
        for (Line line : lines()) {
            for (CodedRecord record : records(line.text())) {
                NamedPlace words = record.place();
                if (words != null) {
                    assertThat(words.span().of(line.text())).isEqualTo(words.text());
                }
            }
        }
    }

    @Test
    void aDatelineIsKeptAndIsNoPlaceOfAnEvent() throws IOException {
        String shown = Command.run(
                        "BANGOR, Maine (AP) -- Canada condemned Russia on Tuesday. France praised Canada.",
                        "explain",
                        "-")
                .out();
        assertThat(shown)
                .containsOnlyOnce("filed from Bangor, USA (44.80, -68.78)")
                .doesNotContain("happened at");
    }

    @Test
    void explainShowsPlacesAndWhyANameWasPassedOver() throws IOException {
        String shown = Command.run("", "explain", "The Archbishop of York said that France met Iran in Vienna.")
                .out();
        assertThat(shown)
                .contains("'Vienna' Vienna, AUT (48.21, 16.37)")
                .contains("happened at 'Vienna'")
                .containsPattern("York.*passed over: part of a name");
    }
}
