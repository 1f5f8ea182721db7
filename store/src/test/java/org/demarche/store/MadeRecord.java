package org.demarche.store;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.Quote;
import org.demarche.record.RecordJson;
import org.demarche.record.Status;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** Articles and records made by hand. The text has an emoji before the words, so that offsets in UTF-16 are others. */
final class MadeRecord {
    static final Origin ORIGIN = new Origin("demarche 0.1", "parser 1", "shipped", "1", "aaaa1111");
    static final Coding CODING = new Coding(ORIGIN, "");

    private final Article article;
    private final String id;
    private @Nullable String source = "RUS";
    private @Nullable String target = "CHN";
    private @Nullable String cameo = "057";
    private Status status = Status.OCCURRED;
    private List<Kind> kinds = List.of(Kind.EVENT);
    private @Nullable String day;
    private Map<String, Object> attributes = Map.of();
    private boolean reciprocal;
    private double confidence = 0.75;

    private MadeRecord(Article article, String id) {
        this.article = article;
        this.id = id;
    }

    static Article article(String id, String published, String sentence) {
        return new Article.Builder(id, "😀 " + sentence)
                .published(published)
                .publisher("The Daily")
                .url("https://example.org/" + id)
                .build();
    }

    static MadeRecord of(Article article, String id) {
        return new MadeRecord(article, id);
    }

    MadeRecord between(@Nullable String from, @Nullable String to) {
        source = from;
        target = to;
        return this;
    }

    MadeRecord cameo(String code) {
        cameo = code;
        return this;
    }

    MadeRecord status(Status other) {
        status = other;
        return this;
    }

    MadeRecord kinds(Kind... others) {
        kinds = List.of(others);
        return this;
    }

    MadeRecord day(String date) {
        day = date;
        return this;
    }

    MadeRecord confidence(double share) {
        confidence = share;
        return this;
    }

    MadeRecord reciprocal() {
        reciprocal = true;
        return this;
    }

    MadeRecord attributes(Map<String, Object> map) {
        attributes = map;
        return this;
    }

    CodedRecord record() {
        String text = article.text();
        Quote evidence = Quote.of(new Span(3, text.length()), text);
        return new CodedRecord(
                id,
                "g-" + id,
                0,
                evidence,
                List.of(),
                Quote.of(new Span(3, 7), text),
                kinds,
                actor(source, text),
                actor(target, text),
                reciprocal,
                status.unreal() ? null : cameo,
                status.unreal() ? cameo : null,
                "AGREE",
                null,
                List.of(),
                status.unreal() ? null : 1,
                1,
                8.0,
                status,
                "past",
                "simple",
                day == null ? null : new EventDate(day, day, null, "day", "text"),
                null,
                null,
                false,
                null,
                List.of(),
                attributes,
                "some.rule",
                confidence);
    }

    private static @Nullable Actor actor(@Nullable String code, String text) {
        return code == null
                ? null
                : new Actor(
                        new Span(3, 6),
                        text.substring(3, 6),
                        code,
                        code.substring(0, 3),
                        List.of(),
                        null,
                        List.of(new Actor.Via("name", new Span(3, 6), text.substring(3, 6))));
    }

    /** A record that has everything a record can have. */
    static CodedRecord full(Article article) {
        String text = article.text();
        Quote evidence = Quote.of(new Span(3, text.length()), text);
        Quote word = Quote.of(new Span(3, 8), text);
        Actor actor = new Actor(
                word.span(),
                word.text(),
                "RUSGOVMIL",
                "RUS",
                List.of("GOV", "MIL"),
                "Jane Roe",
                List.of(
                        new Actor.Via("title", new Span(3, 5), text.substring(3, 5)),
                        new Actor.Via("name", word.span(), word.text())));
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("text", "2.5 billion");
        amount.put("value", 2.5e9);
        amount.put("currency", "USD");
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("stage", "signed");
        attributes.put("number", 12);
        attributes.put("amount", amount);
        attributes.put("items", List.of("tank \"T\"", "jet"));
        attributes.put("host", word);
        Place place = new Place("Oslo", PlaceKind.CITY, "NOR", "NO.12", 59.91, 10.75, 3143244, 5, 4);
        return new CodedRecord(
                "full",
                "group",
                4,
                evidence,
                List.of(word),
                word,
                List.of(Kind.EVENT, Kind.STATEMENT, Kind.ARMS),
                actor,
                actor,
                true,
                "057",
                null,
                "AGREE",
                "mode",
                List.of("military", "diplomatic"),
                1,
                2,
                -2.4,
                Status.PLANNED,
                "future",
                "perfect",
                new EventDate("2006-01", null, word, "month", "text"),
                new NamedPlace(word.span(), word.text(), 0, 0, place, "one"),
                actor,
                true,
                "positive",
                List.of("RUS", "CHN"),
                attributes,
                "a.rule",
                0.98765);
    }

    static String json(Article article, List<CodedRecord> records) throws IOException {
        StringWriter out = new StringWriter();
        try (RecordJson writer = new RecordJson(out)) {
            writer.write(article, records, ORIGIN);
        }
        return out.toString();
    }

    static List<CodedRecord> records(MadeRecord... made) {
        List<CodedRecord> records = new ArrayList<>();
        for (MadeRecord one : made) {
            records.add(one.record());
        }
        return records;
    }
}
