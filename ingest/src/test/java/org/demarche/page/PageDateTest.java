package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {
    private final Sample sample = new Sample();

    private @Nullable String day(String head, String lines, @Nullable String url) {
        String html = Sample.page(head, "<h1>Boats for Fenwick</h1>" + lines + "<div>" + PROSE + "</div>");
        return sample.article(html, url).published();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The treaty was signed on 7 July 1998.</p>",
                "<p>On 7 July 1998 Zenda fell.</p>",
                "<p>The 7 July 1998 treaty ended the dispute.</p>",
                "<p>Zenda fell on 7 July 1998</p>",
                "<h2>The Treaty of 7 July 1998</h2>",
                "<p>Der Vertrag wurde am 7. Juli 1998 geschlossen.</p>",
            })
    void aDayInASentenceIsNotThatOfPublication(String line) {
        assertThat(day("", line, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>Published 3 May 2021</p>;2021-05-03",
                "<p>3 May 2021 | 10:30</p>;2021-05-03",
                "<p>Anna Writer, Strelsau, 3 May 2021, 10:30 a.m.</p>;2021-05-03",
                "<p>Publicado el 3 de mayo de 2021</p>;2021-05-03",
                "<p>Updated: 9 May 2021</p><p>Published: 3 May 2021</p>;2021-05-03",
                "<p>Published 3 May 2021, last updated 9 May 2021</p>;2021-05-03",
                "<p>Last updated 9 May 2021 (first posted 3 May 2021)</p>;2021-05-03",
                "<p>Updated <time>9 May 2021</time></p><p>Published <time>3 May 2021</time></p>;2021-05-03",
                "<p>Updated 9 May 2021</p>;2021-05-09",
            })
    void linesThatAreLittleButADateTellIt(String lines, String day) {
        assertThat(day("", lines, null)).isEqualTo(day);
    }

    @Test
    void aDayThatHasNotComeIsPassedOver() {
        int later = Year.now().getValue() + 3;
        String head = "<meta property='article:published_time' content='" + later + "-01-01'>";

        assertThat(day(head, "<time datetime='2021-05-03'>Monday</time>", null)).isEqualTo("2021-05-03");
        assertThat(day(head, "", "https://times.example/2021/05/03/boats")).isEqualTo("2021-05-03");
        assertThat(day("", "", "https://times.example/" + later + "/05/03/boats"))
                .isNull();
    }
}
