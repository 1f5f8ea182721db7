package org.demarche.web.page;

import java.io.IOException;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.pipeline.CodingResult;
import org.demarche.record.CodedRecord;
import org.demarche.web.Ask;
import org.demarche.web.Codings;
import org.demarche.web.Params;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebDays;
import org.jspecify.annotations.Nullable;

/** A text of the reader's own, coded at once and marked as articles are. Thread-safe; keeps nothing. */
public final class TryPage {
    /** Texts up to this length have an address of their own. */
    private static final int SHORT = 2_000;

    private final Resources resources;
    private final Templates templates;
    private final Codings codings;
    private final RecordViews views;

    public TryPage(Resources resources, Templates templates, Codings codings) {
        this.resources = resources;
        this.templates = templates;
        this.codings = codings;
        this.views = new RecordViews(resources.names());
    }

    /** Answers with the form, and with what its text says where there is one. */
    public Reply answer(Ask ask) throws IOException {
        boolean posted = ask.method().equals("POST");
        Params params = posted ? Params.parse(ask.body().read()) : ask.params();
        String text = params.first("text").orElse("");
        String date =
                params.first("date").map(day -> WebDays.checked("date", day)).orElse("");
        if (posted && text.length() <= SHORT) {
            Params address = params.without(param -> !List.of("text", "date").contains(param.name()));
            return Reply.elsewhere(303, address.withoutBlanks().on("/try"));
        }
        Reply page = templates.page(
                "try", PageHead.plain("Try it", "try"), text.isEmpty() ? nothing(date) : view(text, date));
        return posted ? page.unkept() : page;
    }

    private CodedView nothing(String date) {
        return new CodedView(
                "",
                date,
                false,
                List.of(),
                List.of(),
                "",
                List.of(),
                resources.limits().text());
    }

    private CodedView view(String text, String date) {
        Article article = Article.of(Hashing.of(text), text).publishedOn(day(date));
        CodingResult result = codings.code(article);
        List<CodedRecord> records = result.records();
        return new CodedView(
                text,
                date,
                true,
                new Marker(text, records, record -> "#" + Kinds.anchor(record)).paragraphs(),
                records.stream()
                        .map(record -> views.of(record, why(text, date, record)))
                        .toList(),
                ArticlePage.counted(records) + " in " + result.sentences()
                        + (result.sentences() == 1 ? " sentence" : " sentences"),
                result.problems().stream().map(problem -> problem.message()).toList(),
                resources.limits().text());
    }

    private static @Nullable String day(String date) {
        return date.isEmpty() ? null : date;
    }

    /** Short texts have an address at which they are explained. */
    private static String why(String text, String date, CodedRecord record) {
        if (text.length() > SHORT) {
            return "";
        }
        Params params = Params.none().with("text", text).with("sentence", String.valueOf(record.sentence()));
        return (date.isEmpty() ? params : params.with("date", date)).on("/explain");
    }
}
