package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG, http://example.org/",
        "https://example.org:443/a?b=c#d, https://example.org/a?b=c",
        "http://example.org:8080?x, http://example.org:8080/?x",
        "' https://example.org/a b|c ', https://example.org/a%20b%7Cc",
        "https://example.org/é?q=ü, https://example.org/%C3%A9?q=%C3%BC",
        "https://example.org/100%, https://example.org/100%25",
        "https://bücher.example/, https://xn--bcher-kva.example/",
        "http://[::1]:81/x, http://[::1]:81/x",
        "http://good.example\\@bad.example/, http://good.example/%5C@bad.example/",
        "http://a_b.example/, http://a_b.example/"
    })
    void areReadAsBrowsersDo(String words, String address) throws FetchFailure {
        assertThat(WebAddress.of(words).toString()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "file:///etc/passwd",
                "http://",
                "http:///",
                "http://user@h/",
                "http://user:word@example.org/",
                "http://exa mple.org/",
                "http://h:0/",
                "http://h:99999/",
                "javascript:alert(1)",
                "http://[::1/",
                "http://a..b/"
            })
    void othersAreRefused(String words) {
        assertThatThrownBy(() -> WebAddress.of(words)).isInstanceOf(FetchFailure.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/c, https://example.org/c",
        "c, https://example.org/a/c",
        "?q=1, https://example.org/a/b?q=1",
        "//other.example/x, https://other.example/x",
        "../../../x, https://example.org/../../x",
        "http://other.example, http://other.example/"
    })
    void linksAreResolved(String link, String address) throws FetchFailure {
        assertThat(WebAddress.of("https://example.org/a/b?old=1").resolve(link).toString())
                .isEqualTo(address);
    }

    @Test
    void whatIsShownHoldsNoSecrets() throws FetchFailure {
        assertThat(WebAddress.of("https://example.org/f?lang=en&api_key=abc&Token=x;y")
                        .shown())
                .isEqualTo("https://example.org/f?lang=en&api_key=***&Token=***;y");
        assertThat(WebAddress.shown("http://name:word@example.org/a")).isEqualTo("http://example.org/a");
    }
}
