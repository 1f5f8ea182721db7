package org.demarche.web.page;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.record.RecordCsv;
import org.demarche.store.RecordFilter;
import org.demarche.store.RecordQuery;
import org.demarche.store.StoredArticles;
import org.demarche.store.StoredRecord;
import org.demarche.web.Ask;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.ServerSettings.Texts;
import org.demarche.web.WebJson;
import org.demarche.web.page.RecordView.Fact;
import org.jspecify.annotations.Nullable;

/** An article with every record's words marked. Thread-safe. */
public final class ArticlePage {
    private static final int LONGEST_ID = 2_000;
    private static final int MOST_RECORDS = 3_000;

    private final Resources resources;
    private final Templates templates;
    private final RecordViews views;

    public ArticlePage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
        this.views = new RecordViews(resources.names());
    }

    /** An article, its records, and how many others have its id. */
    private record Found(Article article, List<StoredRecord> records, int others) {
        List<CodedRecord> coded() {
            return records.stream().map(StoredRecord::record).toList();
        }
    }

    /** Answers with the article whose id is asked for. */
    public Reply answer(Ask ask) throws IOException {
        Found found = find(id(ask, "id"));
        return switch (ask.format()) {
            case JSON -> json(found);
            case CSV -> csv(found);
            default -> templates.page("article", head(ask, found), view(found));
        };
    }

    /** An id among the parameters. */
    static String id(Ask ask, String name) {
        String id = ask.params().first(name).orElseThrow(() -> Refusal.parameter(name, "is missing."));
        if (id.length() > LONGEST_ID) {
            throw Refusal.parameter(name, "is longer than " + LONGEST_ID + " characters.");
        }
        return id;
    }

    private Found find(String id) throws IOException {
        return resources.stores().look(store -> {
            List<Article> named = StoredArticles.named(store, id);
            if (named.isEmpty()) {
                throw Refusal.missing("The store holds no article '" + id + "'.");
            }
            Article article = named.get(0);
            List<StoredRecord> records = RecordQuery.list(store, new RecordFilter().article(id), MOST_RECORDS).stream()
                    .filter(stored -> stored.article().text().equals(article.text()))
                    .toList();
            return new Found(article, records, named.size() - 1);
        });
    }

    private PageHead head(Ask ask, Found found) {
        return new PageHead(title(found.article), "", TodayPage.formats(ask), List.of());
    }

    private ArticleView view(Found found) {
        Article article = found.article;
        Texts texts = resources.settings().texts();
        boolean whole = Rights.allowWhole(article, texts);
        List<CodedRecord> coded = found.coded();
        Marker marker = new Marker(article.text(), coded, record -> "#" + Kinds.anchor(record));
        return new ArticleView(
                title(article),
                facts(article),
                whole,
                whole ? "" : why(texts),
                whole ? marker.paragraphs() : marker.sentences(),
                coded.stream()
                        .map(record -> views.of(record, HappeningViews.whyHref(article.id(), record.id())))
                        .toList(),
                counted(coded),
                found.others);
    }

    private static String why(Texts texts) {
        return texts == Texts.NONE
                ? "Only the sentences that records stand in are shown here."
                : "Only the sentences that records stand in are shown: its owner allows no more.";
    }

    /** How many records there are, those of what did not happen apart. */
    static String counted(List<CodedRecord> records) {
        long unreal =
                records.stream().filter(record -> record.status().unreal()).count();
        long happened = records.size() - unreal;
        String counted = happened == 1 ? "1 record" : happened + " records";
        return unreal == 0 ? counted : counted + ", and " + unreal + " of what did not happen";
    }

    private static String title(Article article) {
        return Objects.requireNonNullElse(article.title(), "Untitled article");
    }

    private static List<Fact> facts(Article article) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Publisher", article.publisher(), "");
        if (!Objects.equals(article.agency(), article.publisher())) {
            add(facts, "Agency", article.agency(), "");
        }
        add(facts, "By", article.byline(), "");
        add(facts, "Published", article.published(), "");
        add(facts, "Address", article.url(), SafeLink.of(article.url()));
        add(facts, "Rights", article.rights(), SafeLink.of(article.rights()));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value, String href) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value, href));
        }
    }

    private Reply json(Found found) {
        Article article = found.article;
        boolean whole = Rights.allowWhole(article, resources.settings().texts());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", article.id());
        json.put("title", article.title());
        json.put("publisher", article.publisher());
        json.put("agency", article.agency());
        json.put("byline", article.byline());
        json.put("published", article.published());
        json.put("url", article.url());
        json.put("language", article.language());
        json.put("rights", article.rights());
        json.put("text", whole ? article.text() : null);
        json.put("records", found.records.stream().map(HappeningViews::record).toList());
        return Reply.of("application/json", WebJson.write(json));
    }

    private static Reply csv(Found found) throws IOException {
        StringWriter out = new StringWriter();
        try (RecordCsv csv = new RecordCsv(out)) {
            for (StoredRecord stored : found.records) {
                csv.write(stored.article(), List.of(stored.record()), stored.origin());
            }
        }
        return Reply.of("text/csv;charset=utf-8;header=present", out.toString());
    }
}
