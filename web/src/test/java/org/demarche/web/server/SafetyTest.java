package org.demarche.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.problem.DemarcheException;
import org.demarche.web.Limits;
import org.demarche.web.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile articles, addresses and sites cannot do. */
class SafetyTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        Path file = TestSite.store(folder);
        TestSite.keep(
                file,
                TestSite.article("bad\"><img src=x>", "2024-05-08", SCRIPT + "\" onload=\"x")
                        .url("javascript:alert(1)")
                        .rights("CC0 <b>javascript:alert(1)</b>")
                        .text("France condemned Spain " + SCRIPT + " on Tuesday."));
        site = TestSite.over(file);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today?since=2024-05-07",
                "/article?id=bad%22%3E%3Cimg+src%3Dx%3E",
                "/try?text=%3Cscript%3Ealert(1)%3C/script%3E+France+condemned+Spain.",
                "/search?words=%3Cscript%3Ealert(1)%3C/script%3E",
                "/today?publisher=%3Cscript%3Ealert(1)%3C/script%3E",
                "/actors?name=%3Cscript%3Ealert(1)%3C/script%3E",
                "/sql?q=SELECT+'%3Cscript%3Ealert(1)%3C/script%3E'",
                "/today?actor=%3Cscript%3Ealert(1)%3C/script%3E",
                "/%3Cscript%3Ealert(1)%3C/script%3E",
            })
    void nothingThatIsReadBecomesMarkup(String path) throws IOException {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isIn(200, 400, 404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("script:not([src=/static/site.js]), img, b, [^on], [href^=javascript], style, iframe"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void theHostilePageIsThereAtAll() throws IOException {
        assertThat(site.get("/today?since=2024-05-07").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "bad%22%3E%3Cimg+src%3Dx%3E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today.json?actor=RUS%27+OR+1%3D1--",
                "/today.json?dyad=RUS-CHN%27;DROP+TABLE+records",
                "/today.json?since=2024%27",
                "/today.json?coding=%25",
                "/today.json?kind=war",
                "/today.json?limit=0",
                "/today.json?limit=99999999999",
                "/today.json?actr=RUS",
                "/today.json?cameo=47",
                "/today.json?plover=WAR",
                "/today.json?since=2024-02-31",
                "/today.json?since=2025&until=2024",
                "/article.json",
            })
    void aWrongParameterIsRefusedInOneShape(String path) throws IOException {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\" : 400", "\"code\" : \"DM142\"", "\"detail\"", "\"advice\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "*", "NEAR(", "a AND", "x\" OR \"y", "-", "col:x", "^", "()"})
    void oddWordsToSearchForAreNoQueryLanguage(String words) throws IOException {
        String path = "/search.json?words=" + URLEncoder.encode("France " + words, StandardCharsets.UTF_8);

        assertThat(site.get(path).statusCode()).as(words).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../web/server/Site.class",
                "/static/..%2fserver%2fSite.class",
                "/static/%2e%2e/%2e%2e/etc/passwd",
                "/../../etc/passwd",
                "/static/",
                "/static/site.css/x",
                "/happening/..%2f..%2fetc",
            })
    void pathsLeadNowhereElse(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "10.0.0.1, 421",
        "localhost, 200",
        "LOCALHOST:1, 200",
        "[::1]:80, 200"
    })
    void onlyOurOwnNamesAreServed(String host, int status) throws IOException {
        String answer = raw("GET /codebook.csv HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void pagesOfOtherSitesCannotSendForms() throws IOException {
        String form = "application/x-www-form-urlencoded";
        String text = "text=France+condemned+Spain.";

        assertThat(site.post("/try", form, text, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/try", form, text, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(site.post("/try", form, text, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(site.post("/api/code", "text/plain", "x", "Origin", "https://evil.example")
                        .body())
                .contains("DM144");
        assertThat(site.post("/try", form, text, "Origin", site.base(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        String longer = "France condemned Spain. ".repeat(TestSite.limits().text() / 20);

        assertThat(site.post("/api/code", "text/plain", longer).statusCode()).isEqualTo(413);
        assertThat(site.post(
                                "/api/code",
                                "text/plain",
                                "x".repeat(TestSite.limits().body() + 1))
                        .body())
                .contains("DM145", "bytes");
        assertThat(site.get("/today?" + "actor=FRA&".repeat(101)).statusCode()).isEqualTo(400);
        assertThat(site.get("/today?words=" + "x".repeat(40_000)).statusCode()).isEqualTo(414);
    }

    @Test
    void whoAsksTooOftenWaits() throws IOException {
        Limits few = new Limits(30, 100, 1_000, Duration.ofSeconds(30), 5_000, 20_000, 2, 1, 3);
        try (TestSite limited = TestSite.over(folder.resolve("test.db"), few)) {
            List<Integer> statuses =
                    IntStream.range(0, 20).mapToObj(i -> status(limited)).toList();

            assertThat(statuses).startsWith(200, 200, 200).contains(429);
        }
    }

    private static int status(TestSite limited) {
        try {
            return limited.get("/codebook.csv").statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aQueryThatTakesTooLongIsBrokenOff() throws IOException {
        Limits hasty = new Limits(30, 100, 1_000, Duration.ofMillis(200), 5_000, 20_000, 2, 1000, 1000);
        try (TestSite limited = TestSite.over(folder.resolve("test.db"), hasty)) {
            String endless = "WITH+RECURSIVE+n(x)+AS+(SELECT+1+UNION+ALL+SELECT+x%2B1+FROM+n)+SELECT+max(x)+FROM+n";

            assertThat(limited.get("/sql.json?q=" + endless).body()).contains("DM105", "it took more than");
            assertThat(limited.get("/sql.json?q=SELECT+1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatIsNotWellFormedIsRefused() throws IOException {
        String answer = raw("GET /today.json?words=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void methodsThatAnAddressDoesNotTakeAreRefusedWithThoseThatItTakes() throws IOException {
        HttpResponse<String> page = site.post("/today", "text/plain", "x");
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.headers().firstValue("Allow")).contains("GET, HEAD");
        HttpResponse<String> api = site.get("/api/code");
        assertThat(api.statusCode()).isEqualTo(405);
        assertThat(api.headers().firstValue("Allow")).contains("POST");
        assertThat(site.post("/codebook", "text/plain", "x").body()).contains("This address does not take POST");
        assertThat(raw("DELETE /try HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("Allow: GET, HEAD, POST");
    }

    @Test
    void whoAcceptsJsonIsAnsweredInIt() throws IOException {
        HttpResponse<String> refused = site.get("/today?actor=Nobody", "Accept", "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(site.get("/nowhere", "Accept", "application/json").body()).contains("\"code\" : \"DM141\"");
        assertThat(site.get("/nowhere", "Accept", "text/html, */*").body()).contains("<h1>");
        assertThat(site.get("/today", "Accept", "application/json").body())
                .isEqualTo(site.get("/today.json").body());
        assertThat(site.get("/try", "Accept", "application/json").body()).contains("<h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /static/..%2fserver%2fSite.class HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET /today.json?words=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /today HTTP/1.1\r\nHost: localhost\r\nno header\r\nConnection: close\r\n\r\n",
                "GET /today HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /today HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void whatTheServerRefusesItselfIsToldAsEverythingElse(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).startsWith("HTTP/1.1 ").contains("Content-Security-Policy: default-src 'none'", "DM1");
        assertThat(answer).contains("X-Content-Type-Options: nosniff").doesNotContain("jetty", "Jetty");
    }

    @Test
    void whatIsTooLongForTheServerIsToldAsEverythingElse() throws IOException {
        HttpResponse<String> address = site.get("/today?words=" + "x".repeat(40_000));
        assertThat(address.statusCode()).isEqualTo(414);
        assertThat(address.body()).contains("DM145", "32 KiB");
        assertThat(address.headers().firstValue("Content-Security-Policy")).isPresent();
        HttpResponse<String> header = site.get("/today", "X-Long", "x".repeat(40_000));
        assertThat(header.statusCode()).isEqualTo(431);
        assertThat(header.body()).contains("DM145");
    }

    @Test
    void theLogTellsPathsAndNotWhatWasAsked() throws IOException {
        site.get("/search?words=secretword");

        assertThat(site.log()).anyMatch(line -> line.matches("GET /search 200 \\d+ ms"));
        assertThat(String.join("\n", site.log())).doesNotContain("secretword");
    }

    @Test
    void aPortThatIsTakenIsTold() {
        int taken = site.server().port();

        assertThatThrownBy(() -> TestSite.over(folder.resolve("test.db"), taken))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("DM140");
    }

    /** Sends what no client would. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.server().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
