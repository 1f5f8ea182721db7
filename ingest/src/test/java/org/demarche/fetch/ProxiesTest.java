package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private HostileServer server;
    private LoopbackProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        proxy = new LoopbackProxy(serverPort(), "");
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    private int serverPort() {
        return Integer.parseInt(server.at("/").replaceAll(".*:(\\d+)/", "$1"));
    }

    /** Names are unknown here but for one, which leads into the own network. */
    private static Fetcher fetcher(Proxies proxies, boolean allowPrivate) {
        CheckedNames names = new CheckedNames(address -> !allowPrivate && PrivateAddresses.contains(address), host -> {
            if (host.equals("inside.example")) {
                return new InetAddress[] {InetAddress.getByName("10.1.2.3")};
            }
            if (host.matches("[0-9.]+|.*:.*")) {
                return InetAddress.getAllByName(host);
            }
            throw new UnknownHostException(host);
        });
        FetchSettings settings =
                new FetchSettings("", allowPrivate, true, Duration.ZERO, 1, time -> {}).withProxies(proxies);
        return new Fetcher(settings, names, Instant::now);
    }

    private Proxies through(String user) {
        return Proxies.named("http://" + user + "127.0.0.1:" + proxy.port());
    }

    private String text(Proxies proxies, String address) throws Exception {
        try (Fetcher fetcher = fetcher(proxies, false);
                Answer answer = fetcher.fetch(Ask.feed(WebAddress.of(address), null, null))) {
            return new String(answer.body().stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private FetchFailure failure(Proxies proxies, String address) {
        return catchThrowableOfType(FetchFailure.class, () -> text(proxies, address));
    }

    @Test
    void namesThatAreUnknownHereAreLookedUpByTheProxy() throws Exception {
        assertThat(text(through(""), "http://news.example/page")).contains("France met Spain.");
        assertThat(proxy.asked())
                .containsExactly(
                        "GET http://news.example/robots.txt HTTP/1.1", "GET http://news.example/page HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7/page",
                "http://169.254.169.254/page",
                "http://[fd00::1]/page",
                "http://0x7f000001/page",
                "http://0177.0.0.1/page",
                "http://2130706433/page",
                "http://router/page",
                "http://printer.local/page",
                "http://wiki.corp/page",
                "http://inside.example/page"
            })
    void whatCanBeSeenToBePrivateIsNotAskedOfTheProxy(String address) {
        FetchFailure failure = failure(through(""), address);

        assertThat(failure.code()).isEqualTo(ProblemCode.DM120);
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowedThroughTheProxyEither() {
        FetchFailure failure = failure(through(""), "http://news.example/to?http://10.0.0.7/page");

        assertThat(failure.code()).isEqualTo(ProblemCode.DM120);
        assertThat(proxy.asked()).noneMatch(line -> line.startsWith("GET http://10.0.0.7"));
    }

    @Test
    void theProxyItselfIsNoSource() {
        assertThat(failure(through(""), "http://127.0.0.1:" + proxy.port() + "/page")
                        .code())
                .isEqualTo(ProblemCode.DM120);
    }

    @Test
    void privateAddressesAreAskedOfTheProxyWhereTheyAreAllowed() throws Exception {
        try (Fetcher fetcher = fetcher(through(""), true)) {
            fetcher.fetch(Ask.feed(WebAddress.of("http://10.0.0.7/page"), null, null))
                    .close();
        }
        assertThat(proxy.asked()).contains("GET http://10.0.0.7/page HTTP/1.1");
    }

    @Test
    void aProxyGetsItsPasswordAndAWrongOneIsSaid() throws Exception {
        proxy.close();
        proxy = new LoopbackProxy(
                serverPort(), Base64.getEncoder().encodeToString("desk:a word".getBytes(StandardCharsets.UTF_8)));

        assertThat(text(through("desk:a%20word@"), "http://news.example/page")).contains("France met Spain.");
        assertThat(failure(through("desk:other@"), "http://news.example/page").detail())
                .contains("the proxy asks for a name and a password");
        assertThat(server.requests())
                .noneMatch(head -> head.contains("authorization: basic") && !head.contains("proxy"));
    }

    @Test
    void safeConnectionsAreTunnelsThatAProxyMayRefuse() {
        FetchFailure failure = failure(through(""), "https://news.example/page");

        assertThat(proxy.asked()).first().isEqualTo("CONNECT news.example:443 HTTP/1.1");
        assertThat(failure.code()).isEqualTo(ProblemCode.DM121);
        assertThat(failure.detail())
                .contains("no connection was made through the proxy 127.0.0.1:", "which answered 403");
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        int port = proxy.port();
        proxy.close();
        assertThat(failure(Proxies.named("127.0.0.1:" + port), "http://news.example/page")
                        .detail())
                .contains("through the proxy 127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource({
        "http, news.example, 80, one:3128",
        "https, news.example, 443, two:80",
        "http, localhost, 80, ''",
        "http, 127.0.0.1, 8080, ''",
        "http, own.example, 80, ''",
        "https, www.own.example, 443, ''",
        "http, notown.example, 80, one:3128",
        "http, ported.example, 8080, ''",
        "http, ported.example, 80, one:3128",
    })
    void theEnvironmentSaysWhichProxyForWhichAddress(String scheme, String host, int port, String expected) {
        Map<String, String> environment = new HashMap<>();
        environment.put("http_proxy", "http://one:3128/");
        environment.put("HTTPS_PROXY", "two");
        environment.put("HTTP_PROXY", "http://forged:1");
        environment.put("no_proxy", ".own.example, ported.example:8080");
        assertThat(Proxies.of(environment)
                        .of(scheme, host, port)
                        .map(Object::toString)
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void withoutVariablesOrWithNoneThereIsNoProxy() {
        assertThat(Proxies.of(Map.of("HTTP_PROXY", "forged:1")).all()).isEmpty();
        assertThat(Proxies.of(Map.of("all_proxy", "a:1", "no_proxy", "*")).of("http", "news.example", 80))
                .isEmpty();
        assertThat(Proxies.named("none").all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://desk:secret@a:1", "https://a", "http://a:0", "http://a:99999", "a b:c:d", " "})
    void whatIsNoProxyIsRefusedWithoutItsPassword(String words) {
        assertThatThrownBy(() -> Proxies.named(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageNotContaining("secret");
    }
}
