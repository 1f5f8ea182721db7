package org.demarche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon, 25 May 2020 10:00:00 GMT          | 2020-05-25 | 2020-05-25T10:00:00Z
            Mon, 25 May 2020 10:00:00 +0530        | 2020-05-25 | 2020-05-25T04:30:00Z
            Mon, 25 May 2020 23:30:00 -0700        | 2020-05-25 | 2020-05-26T06:30:00Z
            25 May 2020 10:00 EST                  | 2020-05-25 | 2020-05-25T15:00:00Z
            Mon, 25 May 2020 10:00:00 EDT          | 2020-05-25 | 2020-05-25T14:00:00Z
            Mon, 25 May 20 10:00:00 GMT            | 2020-05-25 | 2020-05-25T10:00:00Z
            Thu, 1 Jan 99 9:05:07 UT               | 1999-01-01 | 1999-01-01T09:05:07Z
            Thu, 01 Jan 104 19:48:21 GMT           | 2004-01-01 | 2004-01-01T19:48:21Z
            Fri, 25 May 2020 10:00:00 GMT          | 2020-05-25 | 2020-05-25T10:00:00Z
            Mon 25 May 2020 10:00:00 Z             | 2020-05-25 | 2020-05-25T10:00:00Z
            Mon,25 May 2020 10:00:00 GMT+3         | 2020-05-25 | 2020-05-25T07:00:00Z
            Mon, 25 May 2020 10:00:00 UTC-05:30    | 2020-05-25 | 2020-05-25T15:30:00Z
            Mon, 25-May-2020 10:00:00 GMT          | 2020-05-25 | 2020-05-25T10:00:00Z
            Mon, May 25 2020                       | 2020-05-25 |
            Mon, May 25 2020 10:00:00 GMT          | 2020-05-25 | 2020-05-25T10:00:00Z
            Mon, 25 May 2020 10:00:00              | 2020-05-25 |
            Mon, 25 May 2020 10:00:00 A            | 2020-05-25 |
            Mon, 25 May 2020 10:00:00 XYZ          | 2020-05-25 |
            Mon, 25 May 2020 24:00:00 GMT          | 2020-05-25 | 2020-05-26T00:00:00Z
            Mon, 25 May 2020 23:59:60 GMT          | 2020-05-25 | 2020-05-26T00:00:00Z
            Mon, 25 May 2020 25:61:00 GMT          | 2020-05-25 |
            Mon, 25 May 2020 10:00:00 GMT (UTC)    | 2020-05-25 | 2020-05-25T10:00:00Z
            Mon, 25 May 2020 10:00:00 +0200 (CEST) | 2020-05-25 | 2020-05-25T08:00:00Z
            Mon, 25 May 2020 10:00:00 'ET'         | 2020-05-25 | 2020-05-25T14:00:00Z
            Mon, 25 May 2020 10:00:00 Europe/Paris | 2020-05-25 | 2020-05-25T08:00:00Z
            """)
    void readsRfc822WithItsOddities(String words, String day, Instant moment) {
        assertThat(PublicationDates.parse(words)).contains(new PublicationDate(day, moment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020                          | 2020       |
            2020-05                       | 2020-05    |
            2020-05-25                    | 2020-05-25 |
            2020-5-3                      | 2020-05-03 |
            20200525                      | 2020-05-25 |
            2020-146                      | 2020-05-25 |
            2020146                       | 2020-05-25 |
            2020-W22-1                    | 2020-05-25 |
            2020W221                      | 2020-05-25 |
            2020-W21                      | 2020-05    |
            2020-05-25Z                   | 2020-05-25 |
            2020-05-25T10Z                | 2020-05-25 | 2020-05-25T10:00:00Z
            2020-05-25T10:30Z             | 2020-05-25 | 2020-05-25T10:30:00Z
            2020-05-25T10:30:15Z          | 2020-05-25 | 2020-05-25T10:30:15Z
            2020-05-25T10:30:15.123456Z   | 2020-05-25 | 2020-05-25T10:30:15Z
            2020-05-25T10:30:15,5+02:00   | 2020-05-25 | 2020-05-25T08:30:15Z
            2020-05-25T10:30:15+0200      | 2020-05-25 | 2020-05-25T08:30:15Z
            2020-05-25T10:30:15-08        | 2020-05-25 | 2020-05-25T18:30:15Z
            2020-05-25t10:30:15z          | 2020-05-25 | 2020-05-25T10:30:15Z
            2020-05-25 10:30:15           | 2020-05-25 |
            2020-05-25 10:30:15 UTC       | 2020-05-25 | 2020-05-25T10:30:15Z
            20200525T103015Z              | 2020-05-25 | 2020-05-25T10:30:15Z
            20200525T1030+0100            | 2020-05-25 | 2020-05-25T09:30:00Z
            20200525103015                | 2020-05-25 |
            2020-05-25T24:00:00Z          | 2020-05-25 | 2020-05-26T00:00:00Z
            2020-05-25T10:30:15+02:00[Europe/Paris] | 2020-05-25 | 2020-05-25T08:30:15Z
            1590400800                    | 2020-05-25 | 2020-05-25T10:00:00Z
            1590400800000                 | 2020-05-25 | 2020-05-25T10:00:00Z
            """)
    void readsIsoInAllPrecisions(String words, String day, Instant moment) {
        assertThat(PublicationDates.parse(words)).contains(new PublicationDate(day, moment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon May 25 10:00:00 2020                              | 2020-05-25 |
            Mon May  5 10:00:00 EDT 2020                          | 2020-05-05 | 2020-05-05T14:00:00Z
            Mon May 25 2020 10:00:00 GMT+0200 (Central European Summer Time) | 2020-05-25 | 2020-05-25T08:00:00Z
            May 25, 2020 10:00 AM ET                              | 2020-05-25 | 2020-05-25T14:00:00Z
            May 25, 2020 at 12:15 a.m. PT                         | 2020-05-25 | 2020-05-25T07:15:00Z
            Monday, May 25th, 2020, 3 p.m. EST                    | 2020-05-25 | 2020-05-25T20:00:00Z
            10:00 a.m., May 25, 2020                              | 2020-05-25 |
            May 2020                                              | 2020-05    |
            Fri, 2006/09/15 08:19:53 EDT                          | 2006-09-15 | 2006-09-15T12:19:53Z
            2020/05/25                                            | 2020-05-25 |
            25/05/2020                                            | 2020-05-25 |
            05/25/2020 14:20                                      | 2020-05-25 |
            5/5/2020                                              | 2020-05-05 |
            05/06/2020                                            | 2020       |
            05-06-2020                                            | 2020       |
            05.06.2020                                            | 2020-06-05 |
            25.05.20                                              | 2020-05-25 |
            05/25/99                                              | 1999-05-25 |
            """)
    void readsAsctimeAndAmericanAndFigures(String words, String day, Instant moment) {
        assertThat(PublicationDates.parse(words)).contains(new PublicationDate(day, moment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dom, 02 ott 2022 08:00:00 +0200          | 2022-10-02 | 2022-10-02T06:00:00Z
            lunedì 25 maggio 2020                    | 2020-05-25 |
            25 de mayo de 2020                       | 2020-05-25 |
            mar., 3 mar. 2020 10:00:00 GMT           | 2020-03-03 | 2020-03-03T10:00:00Z
            mar. 02 juin 2020                        | 2020-06-02 |
            lundi 1er août 2022 à 10h30              | 2022-08-01 |
            Montag, 25. März 2019, 10.30 Uhr         | 2019-03-25 |
            seg, 25 mai 2020 10:00:00 -0300          | 2020-05-25 | 2020-05-25T13:00:00Z
            Пн, 25 мая 2020 10:00:00 +0300           | 2020-05-25 | 2020-05-25T07:00:00Z
            25 мая 2020 г.                           | 2020-05-25 |
            pon., 25 maja 2020                       | 2020-05-25 |
            wto, 06 paź 2020 08:00:00 +0200          | 2020-10-06 | 2020-10-06T06:00:00Z
            ma, 25 mei 2020 10:00:00 CEST            | 2020-05-25 | 2020-05-25T08:00:00Z
            mån, 25 maj 2020 kl. 10.30               | 2020-05-25 |
            Κυρ, 11 Ιούλ 2004 12:00:00 EST           | 2004-07-11 | 2004-07-11T17:00:00Z
            Πέμ, 01 Αύγ 2002 08:00:00 GMT            | 2002-08-01 | 2002-08-01T08:00:00Z
            2004-július-13T9:15-05:00                | 2004-07-13 | 2004-07-13T14:15:00Z
            2020. május 25.                          | 2020-05-25 |
            2004년 05월 28일  01:31:15               | 2004-05-28 |
            2004-05-25 오후 11:23:17                 | 2004-05-25 |
            2020年5月25日                            | 2020-05-25 |
            ２０２０年５月２５日 10時30分             | 2020-05-25 |
            2020年5月25日 星期一 下午3:05            | 2020-05-25 |
            25 Mayıs 2020 Pazartesi                  | 2020-05-25 |
            Ngày 25 tháng 5 năm 2020                 | 2020-05-25 |
            25 травня 2020, 10:00                    | 2020-05-25 |
            25 مايو 2020                             | 2020-05-25 |
            """)
    void readsOtherLanguages(String words, String day, Instant moment) {
        assertThat(PublicationDates.parse(words)).contains(new PublicationDate(day, moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2 hours ago",
                "25 May",
                "Monday",
                "10:00",
                "May 3, 2020 - June 5, 2021",
                "31 Jun 2004",
                "2020-02-30",
                "2020-13-01",
                "32/13/2020",
                "Room 5, 3 May 2020",
                "20/05/21 or so 7",
                "0",
                "99999999999999999999"
            })
    void makesNothingUp(String words) {
        assertThat(PublicationDates.parse(words)).isEmpty();
    }

    @Test
    void givesUpOnLongWordsAtOnce() {
        assertThat(PublicationDates.parse("1 ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void noNameStandsForTwoMonths() {
        for (String word : List.of("cerven", "cervenec", "juin", "juil", "maj", "mai", "mar", "sept")) {
            assertThat(MonthNames.number(word)).as(word).isPresent();
        }
        assertThat(MonthNames.number("jui")).isEmpty();
        assertThat(MonthNames.number("ju")).isEmpty();
    }

    @Test
    void reportsWhatCannotBeADateOfPublication() {
        List<Problem> reported = new ArrayList<>();
        Problems problems = new Problems("a.rss", reported::add);

        assertThat(PublicationDates.day("25 May 2020", NOW, problems, "item 1")).isEqualTo("2020-05-25");
        assertThat(PublicationDates.day("22 Nov 2026", NOW, problems, "item 1")).isEqualTo("2026-11-22");
        assertThat(PublicationDates.day("1901", NOW, problems, "item 1")).isEqualTo("1901");
        assertThat(PublicationDates.day(" ", NOW, problems, "item 1")).isNull();
        assertThat(reported).isEmpty();

        for (String words : List.of("soon", "23 Nov 2026", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2027")) {
            assertThat(PublicationDates.day(words, NOW, problems, "item 2"))
                    .as(words)
                    .isNull();
            assertThat(reported.get(reported.size() - 1).toString())
                    .contains("DM085")
                    .contains(words);
        }
        assertThat(reported).hasSize(5);
    }
}
