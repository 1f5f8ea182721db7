package org.demarche.web.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.store.RecordFilter;
import org.demarche.store.RecordQuery;
import org.demarche.store.StoredRecord;
import org.demarche.web.Ask;
import org.demarche.web.Codings;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebDays;
import org.demarche.web.WebJson;

/** Why a record was made: who was found, which rules were tried, what won. Thread-safe. */
public final class ExplainPage {
    private final Resources resources;
    private final Templates templates;
    private final Codings codings;

    public ExplainPage(Resources resources, Templates templates, Codings codings) {
        this.resources = resources;
        this.templates = templates;
        this.codings = codings;
    }

    /** Explains a record of the store, or a sentence of a text in the address. */
    public Reply answer(Ask ask) throws IOException {
        ExplainView view = ask.params().first("text").isPresent() ? ofText(ask) : ofRecord(ask);
        if (ask.format() == Ask.Format.JSON) {
            return Reply.of("application/json", WebJson.write(Map.of("explanation", view.explanation())));
        }
        return templates.page("explain", PageHead.plain("Why it is coded so", ""), view);
    }

    private ExplainView ofText(Ask ask) {
        String text = ask.params().first("text").orElseThrow();
        String number = ask.params().first("sentence").orElse("0");
        if (!number.matches("\\d{1,6}")) {
            throw Refusal.parameter("sentence", "takes the number of a sentence, the first is 0.");
        }
        String day = ask.params()
                .first("date")
                .map(date -> WebDays.checked("date", date))
                .orElse(null);
        Article article = Article.of(Hashing.of(text), text).publishedOn(day);
        String back =
                ask.params().without(param -> param.name().equals("sentence")).on("/try");
        return new ExplainView("", codings.explain(article, Integer.parseInt(number)), back, "");
    }

    private ExplainView ofRecord(Ask ask) throws IOException {
        String article = ArticlePage.id(ask, "article");
        String record = ArticlePage.id(ask, "record");
        StoredRecord stored = resources.stores().look(store -> {
            List<StoredRecord> found =
                    RecordQuery.list(store, new RecordFilter().article(article).id(record), 1);
            return found.stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.missing("The store holds no record '" + record + "' of that article."));
        });
        boolean same = stored.origin().hash().equals(resources.desk().codebook().hash());
        return new ExplainView(
                stored.record().evidence().text(),
                codings.explain(stored.article(), stored.record().sentence()),
                HappeningViews.articleHref(article, record),
                same ? "" : "The record was made with another codebook than this one, which is why they may differ.");
    }
}
