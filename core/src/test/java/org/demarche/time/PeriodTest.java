package org.demarche.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @Test
    void writesBothEndsAsFinelyAsTheyAreKnown() {
        assertThat(Period.months(LocalDate.of(2006, 1, 19), 3).start()).isEqualTo("2006-01");
        assertThat(Period.months(LocalDate.of(2006, 1, 19), 3).end()).isEqualTo("2006-03");
        assertThat(new Period(LocalDate.of(1991, 1, 1), null, Grain.YEAR).end()).isNull();
    }

    @Test
    void rejectsEndBeforeStart() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2006, 2, 1), LocalDate.of(2006, 1, 1), Grain.DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2006-01-19, 2006-01-19, DAY", "2006-02, 2006-02-28, MONTH", "2006, 2006-12-31, YEAR"})
    void aReferenceIsTheLastDayOfWhatIsKnown(String date, String day, Grain grain) {
        Reference reference = Reference.published(date).orElseThrow();
        assertThat(reference.day()).isEqualTo(day);
        assertThat(reference.grain()).isEqualTo(grain);
        assertThat(reference.period().start()).isEqualTo(date);
    }

    @Test
    void aDateThatIsNoneIsNoReference() {
        assertThat(Reference.published("2006-02-30")).isEmpty();
        assertThat(Reference.published(null)).isEmpty();
    }
}
