package org.demarche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ForeignJsonTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void pathsLeadToFields() {
        Article article = only(
                "jsonl",
                "{\"data\":{\"head\":\"Oslo acts\",\"body\":\"Norway sent aid.\",\"who\":[{\"name\":\"A. Moe\"},"
                        + "{\"name\":\"B. Lie\"}]},\"when\":[\"x\",\"2024-03-01\"],\"url\":\"u\"}",
                Map.of("text", "data.body", "title", "data.head", "byline", "data.who.name", "date", "when[1]"));

        assertThat(article.text()).isEqualTo("Oslo acts\n\nNorway sent aid.");
        assertThat(article.title()).isEqualTo("Oslo acts");
        assertThat(article.byline()).isEqualTo("A. Moe, B. Lie");
        assertThat(article.published()).isEqualTo("2024-03-01");
        assertThat(article.url()).as("not mapped: our own name").isEqualTo("u");
        assertThat(problems).isEmpty();
    }

    @Test
    void severalPathsAreJoinedInTheOrderAsked() {
        Article article = only(
                "jsonl",
                "{\"b\":[\"Two.\",\"Three.\"],\"a\":\"One.\",\"x.y\":7}",
                Map.of("text", "a+b", "id", "x\\.y"));

        assertThat(article.text()).isEqualTo("One.\n\nTwo.\n\nThree.");
        assertThat(article.id()).isEqualTo("7");
    }

    @Test
    void aListMayStandBelowAKey() {
        String page =
                "{\"status\":{\"text\":\"ok\"},\"response\":{\"results\":[{\"text\":\"One.\"},{\"text\":\"Two.\"}]}}";

        assertThat(texts("json", page, Map.of("items", "response.results"))).containsExactly("One.", "Two.");
        assertThat(texts("jsonl", page + "\n" + page, Map.of("items", "response.results")))
                .containsExactly("One.", "Two.", "One.", "Two.");
        assertThat(problems).filteredOn(p -> p.code() != ProblemCode.DM009).isEmpty();
    }

    @Test
    void aPathThatLeadsNowhereIsReported() {
        assertThat(texts("json", "{\"a\":[]}", Map.of("items", "b.c"))).isEmpty();
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM018);
        assertThat(problems.get(0).detail()).contains("b.c");
    }

    @Test
    void aNameThatIsNotOursIsReported() {
        assertThat(texts("jsonl", "{\"text\":\"One.\"}", Map.of("txt", "body"))).containsExactly("One.");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM018);
    }

    @Test
    void foreignObjectsSayWhichKeysTheyHave() {
        String foreign = "{\"id\":1,\"meta\":{\"when\":\"2024\"},\"data\":{\"body\":\"Norway sent aid to Peru.\"}}\n";

        assertThat(texts("jsonl", foreign + foreign, Map.of())).isEmpty();
        assertThat(problems.get(0).detail()).contains("meta.when, data.body").endsWith("Try --field text=data.body.");
        assertThat(problems.get(1).detail()).as("told once").isEqualTo("'text' is missing.");
        assertThat(texts("jsonl", foreign, Map.of("text", "data.body"))).containsExactly("Norway sent aid to Peru.");
    }

    @Test
    void aResponseOfAServiceSaysWhereItsListIs() {
        String page = "{\"ok\":true,\"r\":{\"docs\":[{\"t\":\"x\",\"words\":{\"en\":\"Norway sent aid.\"}},{}]}}";

        assertThat(texts("json", page, Map.of())).isEmpty();
        assertThat(problems.get(0).detail()).endsWith("Try --field items=r.docs --field text=words.en.");
        problems.clear();
        assertThat(texts("json", page, Map.of("items", "r.docs", "text", "words.en")))
                .containsExactly("Norway sent aid.");
    }

    @Test
    void aWrongMappingSaysWhichKeysThereAre() {
        assertThat(texts("jsonl", "{\"body\":\"Norway sent aid.\"}", Map.of("text", "content")))
                .isEmpty();
        assertThat(problems.get(0).detail()).endsWith("Keys seen: body. Try --field text=body.");
    }

    @Test
    void deepNestingEndsInAProblem() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        String lists = "{\"a\":" + "[".repeat(100_000);
        for (Map<String, String> fields :
                List.of(Map.<String, String>of(), Map.of("text", "a.b"), Map.of("text", "a"))) {
            problems.clear();
            assertThat(texts("jsonl", deep + "\n" + lists + "\n{\"text\":\"One.\",\"a\":\"One.\"}", fields))
                    .hasSize(fields.containsValue("a.b") ? 0 : 1);
            assertThat(problems).extracting(Problem::code).contains(ProblemCode.DM004, ProblemCode.DM004);
        }
    }

    private Article only(String kind, String json, Map<String, String> fields) {
        List<Article> articles = read(kind, json, fields);
        assertThat(articles).as("%s", problems).hasSize(1);
        return articles.get(0);
    }

    private List<String> texts(String kind, String json, Map<String, String> fields) {
        return read(kind, json, fields).stream().map(Article::text).toList();
    }

    private List<Article> read(String kind, String json, Map<String, String> fields) {
        List<Article> articles = new ArrayList<>();
        try (ArticleStream stream = new ArticleStream(
                List.of("-"),
                Objects.requireNonNull(SourceFormats.named(kind).orElse(null)),
                null,
                fields,
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                problems::add)) {
            stream.forEachRemaining(reading -> articles.add(reading.article()));
        }
        return articles;
    }
}
