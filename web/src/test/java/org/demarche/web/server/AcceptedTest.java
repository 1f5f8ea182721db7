package org.demarche.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.web.Ask.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | HTML",
                "*/* | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "application/json | JSON",
                "application/json, text/plain, */* | JSON",
                "application/problem+json | JSON",
                "application/json, text/html | HTML",
                "application/json;q=0.9, text/html;q=0.5 | JSON",
                "application/json;q=0 | HTML",
                "TEXT/CSV | CSV",
                "application/atom+xml, application/rss+xml;q=0.5 | ATOM",
                "image/png | HTML",
                ";;,, | HTML"
            })
    void theHeaviestOfOursIsTaken(String accept, Format format) {
        assertThat(Accepted.of(accept)).isEqualTo(format);
    }
}
