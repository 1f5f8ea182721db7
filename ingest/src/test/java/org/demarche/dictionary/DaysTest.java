package org.demarche.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;
import org.demarche.codebook.ActorFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        ">20010120,2001-01-20,",
        "> 010120,2001-01-20,",
        "<950601,,1995-05-31",
        " < 19950601 ,,1995-05-31",
        "19970101-061231,1997-01-01,2006-12-31",
        "320101 - 331108,1932-01-01,1933-11-08",
        "300101-300102,2030-01-01,2030-01-02",
        "000229-20000301,2000-02-29,2000-03-01",
    })
    void readsBothLengthsOfYears(String restriction, String first, String last) {
        Days days = Days.restriction(restriction);

        assertThat(days.first()).isEqualTo(first);
        assertThat(days.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">201005011", "<2010", "20010229-20020101", ">17041975", "20100101", "051231-040101", "x-y", "-"
            })
    void refusesWhatIsNoDay(String restriction) {
        assertThatThrownBy(() -> Days.restriction(restriction)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aYearOrAMonthOfATableEndsWithItsLastDay() {
        Days days = Days.of(new ActorFact("X", "FRA", "name", "2004", "2004-02", ""));

        assertThat(days.first()).isEqualTo("2004-01-01");
        assertThat(days.last()).isEqualTo("2004-02-29");
    }

    @Test
    void whatIsLeftLiesBeforeBetweenAndAfter() {
        List<Days> left = Days.ALWAYS.without(
                List.of(Days.restriction("20100101-20101231"), Days.restriction("20000101-20011231")));

        assertThat(left)
                .containsExactly(
                        Days.restriction("<20000101"),
                        Days.restriction("20020101-20091231"),
                        Days.restriction(">20110101"));
        assertThat(Days.restriction(">20010101").without(List.of(Days.ALWAYS))).isEmpty();
    }
}
