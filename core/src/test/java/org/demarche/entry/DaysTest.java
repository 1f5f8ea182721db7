package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2014,2014,2014,0",
        "2014-02,2014-02,2014-02,1",
        "2014-02-03,2014-02-03,2014-02-03,2",
        "2014/2016,2014,2016,0",
        "2014-11/2015-02,2014-11,2015-02,1",
        "2014-11-30/2015-02,2014-11-30,2015-02-28,2"
    })
    void datesAreWrittenAsFinelyAsTheyWereGiven(String date, String start, String end, int fineness) {
        Days days = Days.parse(date).orElseThrow();

        assertThat(days.start()).isEqualTo(start);
        assertThat(days.end()).isEqualTo(end);
        assertThat(days.fineness()).isEqualTo(fineness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2014-13", "2014-02-30", "14", "/2014"})
    void whatIsNoDateIsNothing(String date) {
        assertThat(Days.parse(date)).isEmpty();
    }

    @Test
    void anOpenEndIsTheStartAloneAndAnOpenStartNothing() {
        assertThat(Days.between("2014-02", null)).isEqualTo(Days.parse("2014-02"));
        assertThat(Days.between(null, "2014-02")).isEmpty();
        assertThat(Days.parse(null)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-11,2014-03-01,10,10 days after",
        "2014-03-01,2014-03-02,1,1 day before",
        "2014-03-01,2014-03-01,0,the same day",
        "2014-03,2014-03-09,0,at the same time",
        "2015,2014-12,1,1 day after"
    })
    void gapsAreCountedFromEndToBeginning(String one, String other, long gap, String words) {
        Days days = Days.parse(one).orElseThrow();
        Days others = Days.parse(other).orElseThrow();

        assertThat(days.gapTo(others)).isEqualTo(gap).isEqualTo(others.gapTo(days));
        assertThat(days.after(others)).isEqualTo(words);
    }
}
