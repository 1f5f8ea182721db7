package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ScreenTest {
    private static final List<CodedRecord> UNREAL = Stream.of(
                    Status.NEGATED, Status.HYPOTHETICAL, Status.HISTORIC, Status.HISTORIC)
            .map(status -> Made.draft().unreal(status).record())
            .toList();

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "XLSX"},
            mode = Mode.EXCLUDE)
    void whatDidNotHappenStaysOutAndIsCounted(ExportFormat format) throws IOException {
        try (ExportWriter writer =
                Exports.open(format, new ByteArrayOutputStream(), ExportOptions.defaults(), Made.ontology())) {
            writer.write(Made.ARTICLE, UNREAL, Made.ORIGIN);
            writer.write(
                    Made.ARTICLE,
                    List.of(Made.draft().code(null).record(), Made.draft().record()),
                    Made.ORIGIN);
            assertThat(writer.rows()).isEqualTo(1);
            assertThat(writer.exclusions().byReason())
                    .containsExactly(
                            entry("negated", 1L),
                            entry("hypothetical", 1L),
                            entry("historic", 2L),
                            entry("a claim without an event code", 1L));
            assertThat(writer.exclusions().total()).isEqualTo(5);
            assertThat(format.happenedOnly()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "XLSX"})
    void tablesWithAStatusHoldEverything(ExportFormat format) throws IOException {
        try (ExportWriter writer =
                Exports.open(format, new ByteArrayOutputStream(), ExportOptions.defaults(), Made.ontology())) {
            writer.write(Made.ARTICLE, UNREAL, Made.ORIGIN);
            assertThat(writer.rows()).isEqualTo(4);
            assertThat(writer.exclusions().total()).isZero();
            assertThat(format.happenedOnly()).isFalse();
        }
    }

    @Test
    void ploverHasNoTypeForStatements() {
        Screen plover = new Screen(true);
        Screen cameo = new Screen(false);
        CodedRecord statement = Made.draft().code("013").record();
        assertThat(plover.day(Made.ARTICLE, statement)).isEmpty();
        assertThat(plover.exclusions().byReason()).containsOnlyKeys("no PLOVER type (CAMEO 01)");
        assertThat(cameo.day(Made.ARTICLE, statement)).isPresent();
    }

    @Test
    void noDayIsMadeUp() {
        assertThat(day(null)).as("as the report").isEqualTo("2024-03-16");
        assertThat(day(date("2024-03-01", "2024-03-05"))).isEqualTo("2024-03-01");
        assertThat(day(date("2024-03", "2024-03")))
                .as("the day of publication lies in it")
                .isEqualTo("2024-03-16");
        assertThat(day(date("1991", null))).as("since 1991").isEqualTo("2024-03-16");
        assertThat(day(date(null, "2024"))).as("until 2024").isEqualTo("2024-03-16");
        assertThat(day(date("2005", "2005"))).isEqualTo("none");
        assertThat(day(date(null, "2004"))).isEqualTo("none");
        assertThat(day(date(null, null))).as("every year").isEqualTo("none");
        assertThat(day(date("2024-04", "2024-05"))).isEqualTo("none");
    }

    @Test
    void whatIsAnnouncedHasTheDayOfItsAnnouncement() {
        assertThat(day(Status.PLEDGED, date("2027-05", "2027-05"))).isEqualTo("2024-03-16");
        assertThat(day(Status.PLANNED, date("2024-03-20", "2024-03-20"))).isEqualTo("2024-03-16");
        assertThat(day(Status.PLEDGED, date("2024-03-14", "2024-03-14")))
                .as("pledged on Thursday")
                .isEqualTo("2024-03-14");
        assertThat(day(Status.OCCURRED, date("2024-03-17", "2024-03-17")))
                .as("told as done, whatever the calendar says")
                .isEqualTo("2024-03-17");
    }

    @Test
    void theTwoWaysToLackADayAreToldApart() {
        Screen screen = new Screen(false);
        Article undated = Made.ARTICLE.publishedOn(null);
        screen.day(undated, Made.draft().date(null).record());
        screen.day(Made.ARTICLE, Made.draft().date(date("2005", "2005")).record());
        assertThat(screen.exclusions().byReason())
                .containsExactly(
                        entry("no date and no day of publication", 1L), entry("date not known to the day", 1L));
    }

    private static EventDate date(String start, String end) {
        return new EventDate(start, end, null, "day", "text");
    }

    private static String day(EventDate date) {
        return day(Status.OCCURRED, date);
    }

    private static String day(Status status, EventDate date) {
        return EventDay.of(Made.ARTICLE, Made.draft().status(status).date(date).record())
                .map(LocalDate::toString)
                .orElse("none");
    }
}
