package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.demarche.report.DyadReport.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    @Test
    void sparklineTellsNothingFromUnknown() {
        assertThat(Sparkline.text(Arrays.asList(0.0, null, 4.0, 8.0))).isEqualTo("▁·▅█");
        assertThat(Sparkline.text(List.of())).isEmpty();
        assertThat(Sparkline.svg(Arrays.asList(1.0, null), 96, 20)).containsOnlyOnce("<rect");
    }

    @Test
    void textsAreEscaped() {
        assertThat(Svg.escape("<b a=\"1\" b='2'>&\u0007")).isEqualTo("&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp; ");
        assertThat(new Svg().circle("q1", 1, 2.25, 3, "<i>").toString())
                .isEqualTo("<circle class=\"q1\" cx=\"1\" cy=\"2.3\" r=\"3\"><title>&lt;i&gt;</title></circle>");
    }

    @ParameterizedTest
    @CsvSource({"2000, 50.1", "2000-01, 3.8", "2000-12-31, 99.7", "1990, 0", "2010-05-01, 100"})
    void daysStandWhereTheyBelong(String day, double x) {
        assertThat(new TimeScale("2000", "2000-12-31", 0, 100).x(day)).isCloseTo(x, within(0.5));
    }

    @Test
    void whatBeginsInAYearBeginsWithIt() {
        assertThat(new TimeScale("2000", "2001", 0, 100).begin("2001")).isCloseTo(50, within(0.2));
        assertThat(new TimeScale("2000", "2001", 0, 100).begin("2001-07")).isCloseTo(75, within(0.5));
    }

    @Test
    void ticksDoNotTouch() {
        List<TimeScale.Tick> ticks = new TimeScale("1990", "2020", 0, 340).ticks();

        assertThat(ticks).extracting(TimeScale.Tick::words).containsExactly("1990", "2000", "2010", "2020");
        assertThat(new TimeScale("2020-03", "2020-05-02", 0, 340).ticks())
                .extracting(TimeScale.Tick::words)
                .containsExactly("2020-03", "2020-04", "2020-05");
    }

    private static Year year(String year, long articles, Long... quads) {
        long happenings = Arrays.stream(quads).mapToLong(Long::longValue).sum();
        return new Year(year, articles, happenings, List.of(quads), -2, 3, -5, 0);
    }

    @Test
    void barsAreAsLongAsTheirRates() {
        Way way = new Way(
                "Peru and Chile", List.of(year("2000", 1000, 0L, 4L, 0L, 0L), year("2001", 2000, 0L, 4L, 0L, 0L)));
        String svg = YearsChart.svg(way, Measure.RATE, 400);

        List<Double> heights = svg.lines()
                .flatMap(line ->
                        Arrays.stream(line.split("<rect class=\"bar q2\"")).skip(1))
                .map(bar -> Double.valueOf(bar.replaceFirst("(?s).*?height=\"([0-9.]+)\".*", "$1")))
                .toList();
        assertThat(heights).hasSize(2);
        assertThat(heights.get(0)).isCloseTo(2 * heights.get(1), within(0.2));
        assertThat(svg).contains("2001: 4 happenings of material cooperation, 2000 articles read");
        assertThat(svg.split("whisker", -1)).hasSize(3);
        assertThat(YearsChart.svg(way, Measure.COUNT, 400)).doesNotContain("whisker");
        assertThat(YearsChart.svg(way, Measure.GOLDSTEIN, 400)).contains("2000: 3", "2000: -5");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(YearsChart.svg(new Way("", List.of(year("2000", 5, 0L, 0L, 0L, 0L))), Measure.RATE, 400))
                .isEmpty();
        assertThat(YearsChart.svg(new Way("", List.of()), Measure.RATE, 400)).isEmpty();
    }

    @Test
    void ratesHaveTheIntervalOfPoisson() {
        Year.Rate rate = year("2000", 500, 3L, 0L, 2L, 0L).rate();

        assertThat(rate).isNotNull();
        assertThat(rate.value()).isEqualTo(10);
        assertThat(rate.low()).isCloseTo(3.22, within(0.01));
        assertThat(rate.high()).isCloseTo(23.34, within(0.01));
        assertThat(year("2000", 0, 1L, 0L, 0L, 0L).rate()).isNull();
        assertThat(year("2000", 500, 3L, 0L, 2L, 0L).count(false)).isEqualTo(2);
    }
}
