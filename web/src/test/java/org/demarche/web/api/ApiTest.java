package org.demarche.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.web.Ask.Format;
import org.demarche.web.Route;
import org.demarche.web.TestDesk;
import org.demarche.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs ask for. */
class ApiTest {
    private static final String JSON = "application/json";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.over(TestSite.store(folder));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aTextIsCodedIntoTheRecordOfTheContract() throws IOException {
        HttpResponse<String> answer =
                site.post("/api/code?date=2024-05-02", "text/plain; charset=utf-8", "France condemned Spain.");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains(
                        "\"sentences\" : 1",
                        "\"schema\":\"demarche.record/1\"",
                        "\"published\":\"2024-05-02\"",
                        "\"cameo\":\"111\"",
                        "\"hash\":\"" + TestDesk.DESK.codebook().hash() + "\"");
    }

    @Test
    void anArticleIsCodedWithItsProvenanceAndItsSpans() throws IOException {
        String article = "{\"id\": \"mine\", \"date\": \"2024-05-02\", \"publisher\": \"Example Wire\","
                + " \"text\": \"😀 The Ruvian Board accused the Toral League of blocking the port.\","
                + " \"spans\": [{\"start\": 6, \"end\": 18, \"role\": \"source\"},"
                + " {\"start\": 31, \"end\": 43, \"role\": \"target\"}], \"other\": [1, {\"a\": null}]}";
        HttpResponse<String> answer = site.post("/api/code", JSON, article);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"article\":\"mine\"", "\"Ruvian Board\"", "\"Toral League\"", "Example Wire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|application/json|no JSON",
                "[]|application/json|no JSON object",
                "{} {}|application/json|goes on",
                "{}|application/json|needs words",
                "{\"text\": 5}|application/json|takes a text",
                "{\"text\": \"x\", \"date\": \"soon\"}|application/json|YYYY-MM-DD",
                "{\"text\": \"x\", \"spans\": [{\"start\": 0, \"end\": 9}]}|application/json|within the text",
                "{\"text\": \"x\", \"spans\": 1}|application/json|takes a list",
                "' '|text/plain|is empty",
            })
    void whatIsNoArticleIsRefused(String body, String type, String message) throws IOException {
        HttpResponse<String> answer = site.post("/api/code", type, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(message, "DM142");
    }

    @Test
    void otherTypesAreRefused() throws IOException {
        assertThat(site.post("/api/code", "application/xml", "<a/>").statusCode())
                .isEqualTo(415);
    }

    @Test
    void theDescriptionHasEveryAddressAndNoOther() throws IOException {
        Set<String> described = paths(site.get("/openapi.json").body());
        Set<String> served = new TreeSet<>();
        for (Route route : site.server().routes()) {
            if (!route.path().equals("/openapi.json")) {
                for (Format format : route.formats()) {
                    served.add(route.path() + format.ending());
                }
            }
        }

        assertThat(described).isEqualTo(served).hasSizeGreaterThan(25);
    }

    /** Every described address answers, and with the type that is described. */
    @Test
    void everyDescribedAddressAnswers() throws IOException {
        String id = site.get("/today.csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        for (Route route : site.server().routes()) {
            for (Format format : route.formats()) {
                if (route.method().equals("GET")) {
                    String path = example(route, id).replaceFirst("(\\?|$)", format.ending() + "$1");
                    HttpResponse<String> answer = site.get(path);
                    assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 302);
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .as(path)
                            .contains(answer.statusCode() == 302 ? "" : expected(route, format));
                }
            }
        }
    }

    private static String example(Route route, String happening) {
        return switch (route.path()) {
            case "/dyad" -> "/dyad?a=TUR&b=ROU";
            case "/dyad/{one}/{other}" -> "/dyad/TUR/ROU";
            case "/happening/{id}" -> "/happening/" + happening;
            case "/sql" -> "/sql?q=SELECT+1";
            case "/article" -> "/article?id=ex-1";
            case "/explain" -> "/explain?text=France+condemned+Spain.";
            case "/codebook/{code}" -> "/codebook/057";
            case "/codebook/rule/{id}" -> "/codebook/rule/criticize.condemn";
            default -> route.path();
        };
    }

    private static String expected(Route route, Format format) {
        return switch (format) {
            case HTML -> route.path().endsWith(".json") ? "json" : "text/html";
            case JSON -> "json";
            case CSV -> "text/csv";
            case RSS -> "application/rss+xml";
            case ATOM -> "application/atom+xml";
        };
    }

    private static Set<String> paths(String document) throws IOException {
        Set<String> paths = new TreeSet<>();
        try (JsonParser json = new JsonFactory().createParser(document)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().startsWith("/")) {
                    paths.add(json.currentName());
                }
            }
        }
        return paths;
    }
}
