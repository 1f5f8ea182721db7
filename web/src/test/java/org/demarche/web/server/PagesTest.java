package org.demarche.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.web.ServerSettings.Texts;
import org.demarche.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each address answers. */
class PagesTest {
    @TempDir
    static Path folder;

    private static Path file;
    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        file = TestSite.store(folder);
        site = TestSite.over(file);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String page(String path) throws IOException {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Values of a JSON member, wherever it stands. */
    static List<String> members(String json, String name) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (name.equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today",
                "/search",
                "/search?words=agreement",
                "/dyad/TUR/ROU",
                "/article?id=ex-3",
                "/try",
                "/codebook",
                "/codebook/111",
                "/codebook/rule/criticize.condemn",
                "/actors?name=Kremlin",
                "/sql",
                "/sql?q=SELECT+1"
            })
    void everyPageIsHtmlWithATitleAndOneHeading(String path) throws IOException {
        String page = page(path);

        assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"en\">", "<main id=\"main\"");
        assertThat(page).containsPattern("<title>[^<]+ · Demarche</title>");
        assertThat(page.split("<h1", -1)).as("headings of the first level").hasSize(2);
        assertThat(page).doesNotContain("<script>", "style=\"", "onclick");
    }

    @Test
    void todayShowsHappeningsNewestFirstWithTheirSources() throws IOException {
        String page = page("/today");

        assertThat(page.indexOf("Tuesday, 7 May 2024")).isPositive().isLessThan(page.indexOf("Thursday, 2 May 2024"));
        assertThat(page).contains("Criticize or denounce", "South Korea", "Example Wire", ">condemned</a>");
    }

    @Test
    void whatDidNotHappenIsNotListedAndItsNumberIsTold() throws IOException {
        String page = page("/today?dyad=TUR-RUS&until=2024-05-06");
        String unreal = page("/today?dyad=TUR-RUS&until=2024-05-06&status=negated");

        assertThat(page).contains("0 happenings", "1 did not happen").doesNotContain("treaty on fishing");
        assertThat(unreal).contains("treaty on fishing", "negated");
    }

    @Test
    void whatIsLaterThanTodayIsToldApart() throws IOException {
        Path other = folder.resolve("later.db");
        TestSite.keep(
                other,
                TestSite.article("a", "2024-05-02", null).text("France condemned Spain."),
                TestSite.article("b", "2024-07-02", null).text("Germany condemned Italy."));
        try (TestSite later = TestSite.over(other)) {
            assertThat(later.get("/today").body())
                    .contains("1 happening ", "1 of later days", "since=2024-06-02")
                    .doesNotContain("Germany");
            assertThat(later.get("/today?since=2024-06-02").body()).contains("Germany");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor=Turkey|3",
                "actor=JPN|1",
                "source=France|1",
                "target=France|1",
                "dyad=TUR-ROU|2",
                "dyad=ROU%3ETUR|1",
                "group=NATO|6",
                "kind=arms|2",
                "kind=agreement&kind=arms|3",
                "cameo=11|3",
                "plover=ACCUSE|3",
                "status=pledged|1",
                "status=occurred,requested&actor=JPN|1",
                "publisher=wire|8",
                "publisher=elsewhere|0",
                "since=2024-05-06|4",
                "until=2024-05-02|2",
                "words=condemn|3",
                "words=%22naval+cooperation%22|1",
                "place=POL|0",
            })
    void everyFilterFilters(String query, int happenings) throws IOException {
        assertThat(members(page("/today.json?" + query), "happening")).isEmpty();
        assertThat(members(page("/today.json?" + query), "reports")).as(query).hasSize(happenings);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndWithoutRepeating() throws IOException {
        List<String> all = members(page("/today.json"), "page");
        List<String> paged = new ArrayList<>();
        String next = "/today.json?limit=3";
        while (next != null) {
            String json = page(next);
            paged.addAll(members(json, "page"));
            List<String> link = members(json, "next");
            next = link.isEmpty() ? null : link.get(0);
        }

        assertThat(all).hasSizeGreaterThan(6);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aCursorThatWasNotMadeHereIsRefused() throws IOException {
        for (String cursor : List.of("x", "%00", "MjAyNC0wNS0wMi8xLzE7RFJPUA")) {
            HttpResponse<String> answer = site.get("/today.json?cursor=" + cursor);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("DM142", "cursor");
        }
    }

    @Test
    void theCsvHasTheSameHappeningsAsTheJson() throws IOException {
        String csv = page("/today.csv?actor=Turkey");

        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("happening,day,source_code")
                .endsWith("evidence");
        assertThat(csv.lines())
                .hasSize(
                        1 + members(page("/today.json?actor=Turkey"), "reports").size());
        assertThat(csv).contains("057");
    }

    @Test
    void anArticleHasItsWordsMarkedAndLeadsToTheirExplanation() throws IOException {
        String page = page("/article?id=ex-1");
        Matcher why = Pattern.compile("href=\"(/explain[^\"]*)\"").matcher(page);

        assertThat(page).contains("Seoul protests over missile test", "class=\"mark k-event\"", "class=\"who\"");
        assertThat(why.find()).isTrue();
        assertThat(page(why.group(1).replace("&amp;", "&"))).contains("won: criticize.condemn");
    }

    @Test
    void ofATextWhoseOwnerReservesItsRightsOnlySentencesOfRecordsAreShown() throws IOException {
        assertThat(page("/article?id=ex-4"))
                .contains("Russia", "its owner allows no more")
                .doesNotContain("weather");
        assertThat(page("/article.json?id=ex-4")).doesNotContain("weather");
        try (TestSite all = TestSite.over(file, Texts.ALL);
                TestSite none = TestSite.over(file, Texts.NONE)) {
            assertThat(all.get("/article?id=ex-4").body()).contains("The weather was fine.");
            assertThat(none.get("/article?id=ex-4").body()).doesNotContain("weather");
        }
    }

    @Test
    void aHappeningHasAPageOfItsOwn() throws IOException {
        String id = members(page("/today.json?words=helicopters"), "page").get(0);

        assertThat(page(id)).contains("France → Greece", "12 helicopters", "Reported by", "/article?id=ex-2#r-");
        assertThat(page(id + ".json")).contains("\"schema\":\"demarche.record/1\"");
        assertThat(page(id + ".csv").lines()).hasSize(2);
    }

    @Test
    void aDyadHasItsReportAndItsHappenings() throws IOException {
        String page = page("/dyad/TUR/ROU");

        assertThat(page)
                .contains("Turkey and Romania", "2 happenings", "Timeline", "naval cooperation", "signed", "<svg");
        assertThat(page("/dyad/TUR/ROU.json")).contains("\"report\"", "\"happenings\"");
        assertThat(site.get("/dyad/TUR/TUR").statusCode()).isEqualTo(400);
        assertThat(page("/dyad/group:NATO/RUS?measure=count&since=2024")).contains("NATO");
        assertThat(page).contains("href=\"/feed.atom?dyad=TUR%2CROU\"");
        assertThat(site.get("/dyad/Turkey/Romania").headers().firstValue("Location"))
                .contains("/dyad/TUR/ROU");
        assertThat(site.get("/dyad?a=Turkey&b=Romania").headers().firstValue("Location"))
                .contains("/dyad/TUR/ROU");
    }

    @Test
    void blanksOfAFormAreTakenOutOfTheAddress() throws IOException {
        HttpResponse<String> answer = site.get("/today?actor=France&dyad=&kind=");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/today?actor=France");
    }

    @Test
    void aTextIsCodedAndAShortOneHasAnAddress() throws IOException {
        HttpResponse<String> posted =
                site.post("/try", "application/x-www-form-urlencoded", "text=France+condemned+Spain.&date=2024-05-02");
        String address = posted.headers().firstValue("Location").orElseThrow();

        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(page(address)).contains("1 record in 1 sentence", ">condemned</a>", "France", "Spain");
        String longer = "text=France+condemned+Spain.+" + "Nothing+else.+".repeat(200);
        HttpResponse<String> shown = site.post("/try", "application/x-www-form-urlencoded", longer);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("1 record in 201 sentences");
    }

    @Test
    void theCodebookLeadsFromCodesToRulesAndTheirExamples() throws IOException {
        assertThat(page("/codebook")).contains("href=\"/codebook/111\"", "Criticize or denounce");
        assertThat(page("/codebook/111")).contains("criticize.condemn", "Coded:", "Not coded by it:");
        assertThat(page("/codebook/rule/criticize.condemn.json")).contains("\"cameo\" : \"111\"");
        assertThat(page("/actors?name=Kremlin")).contains("Russia", "RUS");
        assertThat(page("/actors?name=Kremlim")).contains("nobody", ">Kremlin</a>");
        assertThat(page("/codebook.csv")).contains("057,Sign formal agreement");
    }

    @Test
    void aQueryOfTheReadersOwnOnlyReads() throws IOException {
        assertThat(page("/sql.csv?q=SELECT+cameo+FROM+current_records+WHERE+cameo+%3D+%27057%27"))
                .isEqualTo("cameo\r\n057\r\n");
        for (String sql : List.of("DROP+TABLE+records", "SELECT+1;+DELETE+FROM+records", "PRAGMA+user_version%3D9")) {
            assertThat(site.get("/sql?q=" + sql).statusCode()).as(sql).isEqualTo(400);
            assertThat(site.get("/sql.json?q=" + sql).body()).contains("DM105");
        }
        assertThat(page("/sql.json?q=SELECT+count(*)+FROM+articles")).contains("4");
    }
}
