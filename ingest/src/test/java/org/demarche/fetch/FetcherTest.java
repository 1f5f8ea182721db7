package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    /** Under this name the server is at an address that counts as private. */
    private static final String INSIDE = "inside.example";

    private final List<Duration> pauses = new ArrayList<>();
    private HostileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/loop, DM125, leads back to itself",
        "/on, DM125, after 10 steps",
        "/huge, DM124, more than 1 MB",
        "/endless, DM124, more than 1 MB",
        "/bomb, DM124, more than 1 MB",
        "/drip, DM124, not whole after",
        "/headdrip, DM124, not whole after",
        "/silent, DM124, not whole after",
        "/headers, DM124, the head of its answer",
        "/line, DM124, the head of its answer",
        "/nested, DM121, packed 4 times",
        "/badgzip, DM121, broke off",
        "/notbrotli, DM121, cannot be read",
        "/short, DM121, broke off",
        "/close, DM121, without an answer",
        "/failing, DM122, answered 500",
        "/none, DM122, answered 404",
        "/later, DM122, answered 503",
    })
    void everyBadAnswerHasAClearOutcome(String path, ProblemCode code, String words) {
        FetchFailure failure = failure(server.at(path));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).contains(words);
    }

    @Test
    void aStatusLineWithoutAnEndIsNotKept() {
        assertThat(failure(server.at("/status")).code()).isIn(ProblemCode.DM124, ProblemCode.DM121);
    }

    @Test
    void whatIsNotPackedAfterAllIsTakenAsItIs() throws Exception {
        assertThat(text(server.at("/nogzip"))).contains("France met Spain.");
    }

    @Test
    void aFailingServerIsAskedThreeTimesWithPausesBetween() {
        failure(server.at("/failing"));

        assertThat(server.asked("/failing")).isEqualTo(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void aShortRetryAfterIsWaitedForAndALongOneLeftToTheCaller() throws Exception {
        assertThat(text(server.at("/soon"))).contains("France met Spain.");
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));

        assertThat(failure(server.at("/later")).until()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(server.asked("/later")).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsAskedForOnce() {
        failure(server.at("/none"));

        assertThat(server.asked("/none")).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void robotsAreHeededAndTheirDelayToo() throws Exception {
        try (Fetcher fetcher = fetcher(true)) {
            FetchFailure failure = failure(fetcher, server.at("/secret/plan"));
            assertThat(failure.code()).isEqualTo(ProblemCode.DM123);
            fetcher.fetch(ask(server.at("/page"))).close();
            fetcher.fetch(ask(server.at("/page"))).close();
        }
        assertThat(server.asked("/secret/plan")).isZero();
        assertThat(server.asked("/robots.txt")).as("kept").isEqualTo(1);
        assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) > 0);
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() {
        FetchFailure failure = failure(server.at("/to?" + server.at(INSIDE, "/page")));

        assertThat(failure.code()).isEqualTo(ProblemCode.DM120);
        assertThat(failure.detail()).contains(INSIDE + " is at a private address");
        assertThat(server.asked("/page")).isZero();
    }

    @Test
    void redirectsLeadToOtherKindsOfAddressesInVain() {
        assertThat(failure(server.at("/to?file:///etc/passwd")).code()).isEqualTo(ProblemCode.DM120);

        FetchFailure failure = failure(server.at("/to?http://name:word@example.org/"));
        assertThat(failure.code()).isEqualTo(ProblemCode.DM120);
        assertThat(failure.detail()).doesNotContain("word@");
    }

    @Test
    void theNewAddressIsToldWhereTheServerIsSure() throws Exception {
        try (Fetcher fetcher = fetcher(false);
                Answer answer = fetcher.fetch(ask(server.at("/to?/page")))) {
            assertThat(answer.moved().map(WebAddress::toString)).hasValue(server.at("/page"));
            assertThat(answer.address().toString()).isEqualTo(server.at("/page"));
        }
    }

    @Test
    void saysWhoAsksAndWhatIsKnownAlready() throws Exception {
        FetchSettings settings =
                new FetchSettings("desk@example.org\r\nX: y", true, false, Duration.ZERO, 1, pauses::add);
        Ask ask = Ask.feed(WebAddress.of(server.at("/page")), "\"a1\"", "Thu, 26 Nov 2026 10:00:00 GMT");
        try (Fetcher fetcher = new Fetcher(settings)) {
            fetcher.fetch(ask).close();
        }
        assertThat(server.requests().get(0))
                .contains("user-agent: demarche/")
                .contains("(+desk@example.org  x: y)\r\n")
                .contains("if-none-match: \"a1\"\r\n")
                .contains("if-modified-since: thu, 26 nov 2026 10:00:00 gmt\r\n")
                .contains("accept-encoding: gzip, deflate, br\r\n");
    }

    @Test
    void aFetcherThatIsClosedFetchesNoMore() {
        Fetcher fetcher = fetcher(false);
        fetcher.close();

        assertThat(failure(fetcher, server.at("/page"))).isNotNull();
    }

    private FetchFailure failure(String address) {
        try (Fetcher fetcher = fetcher(false)) {
            return failure(fetcher, address);
        }
    }

    private FetchFailure failure(Fetcher fetcher, String address) {
        return catchThrowableOfType(
                FetchFailure.class, () -> fetcher.fetch(ask(address)).close());
    }

    private String text(String address) throws Exception {
        try (Fetcher fetcher = fetcher(false);
                Answer answer = fetcher.fetch(ask(address))) {
            return new String(answer.body().stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** At most a megabyte; within a second where the server takes its time. */
    private static Ask ask(String address) throws FetchFailure {
        boolean isSlow = address.endsWith("drip") || address.endsWith("silent");
        Duration longest = Duration.ofSeconds(isSlow ? 1 : 60);
        return new Ask(WebAddress.of(address), null, null, "*/*", new Limits(1_000_000, longest, false));
    }

    private Fetcher fetcher(boolean asksRobots) {
        FetchSettings settings = new FetchSettings("", false, asksRobots, Duration.ZERO, 3, pauses::add);
        InetAddress inside = address(127, 0, 0, 2);
        CheckedNames names = new CheckedNames(
                inside::equals, host -> new InetAddress[] {host.equals(INSIDE) ? inside : InetAddress.getByName(host)});
        return new Fetcher(settings, names, () -> NOW);
    }

    private static InetAddress address(int... bytes) {
        try {
            byte[] ip = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                ip[i] = (byte) bytes[i];
            }
            return InetAddress.getByAddress(ip);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
