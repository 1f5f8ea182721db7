package org.demarche.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.RecordJson;
import org.demarche.web.Ask;
import org.demarche.web.Codings;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebDays;
import org.demarche.web.WebJson;

/** Codes what a program sends, without keeping it. Thread-safe. */
public final class CodeApi {
    private final Resources resources;
    private final Codings codings;

    public CodeApi(Resources resources, Codings codings) {
        this.resources = resources;
        this.codings = codings;
    }

    /** Answers with the records of a text, or of an article in JSON. */
    public Reply answer(Ask ask) throws IOException {
        CodingResult result = codings.code(article(ask));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("article", result.article().id());
        json.put("sentences", result.sentences());
        json.put("promising", result.promising());
        json.put("records", records(result));
        json.put("problems", result.problems().stream().map(CodeApi::json).toList());
        return Reply.of("application/json", WebJson.write(json)).unkept();
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code().name());
        json.put("title", problem.code().title());
        json.put("detail", problem.detail());
        return json;
    }

    private static Article article(Ask ask) throws IOException {
        String type = ask.contentType().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        String body = ask.body().read();
        return switch (type) {
            case "application/json" -> ArticleBody.read(body);
            case "text/plain" -> {
                if (body.isBlank()) {
                    throw Refusal.parameter("body", "is empty: send the text to be coded.");
                }
                String day = ask.params()
                        .first("date")
                        .map(date -> WebDays.checked("date", date))
                        .orElse(null);
                yield Article.of(Hashing.of(body), body).publishedOn(day);
            }
            default ->
                throw new Refusal(
                        415,
                        ProblemCode.DM142,
                        "Send text/plain, or an article as application/json, not '" + type + "'.");
        };
    }

    private List<WebJson.Raw> records(CodingResult result) throws IOException {
        StringWriter lines = new StringWriter();
        try (RecordJson json = new RecordJson(lines)) {
            json.write(result.article(), result.records(), resources.desk().origin());
        }
        return lines.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(WebJson.Raw::new)
                .toList();
    }
}
