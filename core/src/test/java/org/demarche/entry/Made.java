package org.demarche.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.Quote;
import org.demarche.record.Status;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** A record made by hand, in an article of one sentence of its own with an emoji before it. */
final class Made {
    static final Origin ORIGIN = new Origin("demarche 0.1", "parser 1", "shipped", "1", "abcd");

    private static final String BEFORE = "😀 ";

    private final String id;
    private final Kind kind;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private String text = "They did it.";
    private @Nullable String published;
    private @Nullable EventDate date;
    private @Nullable Actor source;
    private @Nullable Actor target;
    private Status status = Status.OCCURRED;
    private String rule = "some.rule";
    private String cameo = "057";
    private String group;

    private Made(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
        this.group = "g-" + id;
    }

    static Made of(Kind kind, String id) {
        return new Made(kind, id);
    }

    /** A deal of RUS with IND, published on a day that is its date as well. */
    static Made deal(String id, String day, String stage) {
        return of(Kind.ARMS, id)
                .between("RUS", "IND")
                .on(day)
                .rule("arms.sell.to")
                .with("stage", stage);
    }

    static Actor actor(String code, String words) {
        return new Actor(new Span(3, 4), words, code, code.substring(0, 3), List.of(), null, List.of());
    }

    Made between(@Nullable String sourceCode, @Nullable String targetCode) {
        source = sourceCode == null ? null : actor(sourceCode, sourceCode);
        target = targetCode == null ? null : actor(targetCode, targetCode);
        return this;
    }

    Made between(Actor sourceActor, Actor targetActor) {
        source = sourceActor;
        target = targetActor;
        return this;
    }

    /** Published on a day, and dated by that. */
    Made on(String day) {
        published = day;
        date = new EventDate(day, day, null, "day", "publication");
        return this;
    }

    /** Dated by the text. */
    Made dated(String start, @Nullable String end) {
        date = new EventDate(start, end, null, "day", "text");
        return this;
    }

    Made undated() {
        date = null;
        return this;
    }

    Made published(@Nullable String day) {
        published = day;
        return this;
    }

    Made with(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    Made status(Status told) {
        status = told;
        return this;
    }

    Made rule(String ruleId) {
        rule = ruleId;
        return this;
    }

    Made cameo(String code) {
        cameo = code;
        return this;
    }

    Made group(String groupId) {
        group = groupId;
        return this;
    }

    Made saying(String words) {
        text = words;
        return this;
    }

    Article article() {
        return new Article.Builder("a-" + id, BEFORE + text)
                .published(published)
                .publisher("The Daily")
                .language("en")
                .build();
    }

    CodedRecord record() {
        Quote all = new Quote(new Span(BEFORE.length(), BEFORE.length() + text.length()), text);
        return new CodedRecord(
                id,
                group,
                0,
                all,
                List.of(),
                new Quote(all.span(), "did"),
                List.of(Kind.EVENT, kind),
                source,
                target,
                false,
                status.unreal() ? null : cameo,
                status.unreal() ? cameo : null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                status,
                "past",
                "simple",
                date,
                null,
                null,
                false,
                null,
                List.of(),
                attributes,
                rule,
                1);
    }

    /** What these records come to, each in an article of its own. */
    static List<Entry> joined(Made... records) {
        EntryJoiner joiner = new EntryJoiner(EntryJoiner.KINDS, Apart.NONE);
        for (Made one : records) {
            joiner.add(one.article(), List.of(one.record()), ORIGIN);
        }
        return joiner.join();
    }
}
