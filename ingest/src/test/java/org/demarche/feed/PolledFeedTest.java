package org.demarche.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.demarche.reading.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolledFeedTest {
    private static final String SY = "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'";

    @ParameterizedTest
    @CsvSource({
        "<ttl>90</ttl>, 90",
        "<ttl> 15 </ttl><sy:updatePeriod>daily</sy:updatePeriod>, 15",
        "<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>, 30",
        "<sy:updatePeriod>daily</sy:updatePeriod>, 1440",
        "<ttl>soon</ttl>, ",
        "<ttl>0</ttl>, ",
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, ",
        "'', "
    })
    void saysHowOftenItChanges(String words, Integer minutes) throws IOException {
        try (PolledFeed feed = open(
                "<rss version='2.0' " + SY + "><channel>" + words + "<item><title>A</title></item></channel></rss>")) {
            feed.next();
            assertThat(feed.pace()).isEqualTo(Optional.ofNullable(minutes).map(Duration::ofMinutes));
        }
    }

    @Test
    void contentIsToldFromSummary() throws IOException {
        try (PolledFeed feed =
                open("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                        + "<item><title>A</title><description>Some words.</description></item>"
                        + "<item><title>B</title><description>x</description><content:encoded>All of them.</content:encoded></item>"
                        + "</channel></rss>")) {
            PolledFeed.Item first = Objects.requireNonNull(feed.next());
            PolledFeed.Item second = Objects.requireNonNull(feed.next());
            assertThat(first.isContent()).isFalse();
            assertThat(first.bodyLength()).isEqualTo("Some words.".length());
            assertThat(second.isContent()).isTrue();
            assertThat(feed.next()).isNull();
        }
    }

    @Test
    void theEncodingOfTheServerIsTaken() throws IOException {
        byte[] bytes = "<rss version='2.0'><channel><item><title>Привет мир</title></item></channel></rss>"
                .getBytes(Charset.forName("windows-1251"));
        try (PolledFeed feed = open(bytes, "windows-1251").orElseThrow()) {
            assertThat(Objects.requireNonNull(feed.next()).article().text()).isEqualTo("Привет мир");
        }
    }

    @Test
    void otherThingsAreNoFeeds() throws IOException {
        assertThat(open("<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8), null))
                .isEmpty();
        assertThat(open(new byte[0], null)).isEmpty();
    }

    private static PolledFeed open(String feed) throws IOException {
        return open(feed.getBytes(StandardCharsets.UTF_8), null).orElseThrow();
    }

    private static Optional<PolledFeed> open(byte[] bytes, String charset) throws IOException {
        return PolledFeed.open(
                new ByteArrayInputStream(bytes),
                charset,
                Instant.parse("2026-11-26T12:00:00Z"),
                new Problems("feed", problem -> {}));
    }
}
