package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which records a query asks for. What is not set does not matter; of a list one must hold; all that is set must hold.
 * Not thread-safe.
 */
public final class RecordFilter {
    private final List<ActorChoice> actors = new ArrayList<>();
    private final List<ActorChoice> sources = new ArrayList<>();
    private final List<ActorChoice> targets = new ArrayList<>();
    private final List<Dyad> dyads = new ArrayList<>();
    private final List<String> cameo = new ArrayList<>();
    private final List<String> plover = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Status> statuses = new ArrayList<>();
    private final List<ActorChoice> speakers = new ArrayList<>();
    private final List<String> publishers = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private @Nullable String since;
    private @Nullable String until;
    private @Nullable String latest;
    private @Nullable String words;
    private @Nullable String coding;
    private @Nullable String id;
    private @Nullable String article;

    /** Who stands on either side. */
    public RecordFilter actor(ActorChoice actor) {
        actors.add(actor);
        return this;
    }

    /** Who acts; of what both do, either. */
    public RecordFilter source(ActorChoice actor) {
        sources.add(actor);
        return this;
    }

    /** Towards whom; of what both do, either. */
    public RecordFilter target(ActorChoice actor) {
        targets.add(actor);
        return this;
    }

    /** Between whom. */
    public RecordFilter dyad(Dyad dyad) {
        dyads.add(dyad);
        return this;
    }

    /** CAMEO code, with all below it: 19 has 190 and 195. What did not happen is found by the code it would have had. */
    public RecordFilter cameo(String code) {
        cameo.add(code);
        return this;
    }

    /** PLOVER type, in any letters. */
    public RecordFilter plover(String type) {
        plover.add(type.toUpperCase(Locale.ROOT));
        return this;
    }

    public RecordFilter kind(Kind kind) {
        kinds.add(kind);
        return this;
    }

    public RecordFilter status(Status status) {
        statuses.add(status);
        return this;
    }

    /** By whose word it is known. */
    public RecordFilter speaker(ActorChoice actor) {
        speakers.add(actor);
        return this;
    }

    /** Part of the publisher's name, in any letters. */
    public RecordFilter publisher(String name) {
        publishers.add(name);
        return this;
    }

    /** Code of the country, or part of the name, of the place where it happened. */
    public RecordFilter place(String name) {
        places.add(name);
        return this;
    }

    /** First day, as YYYY-MM-DD, YYYY-MM or YYYY: days that may lie before it are left out only where all do. */
    public RecordFilter since(@Nullable String day) {
        this.since = day;
        return this;
    }

    /** Last day, as YYYY-MM-DD, YYYY-MM or YYYY, which ends with its last day. */
    public RecordFilter until(@Nullable String day) {
        this.until = day;
        return this;
    }

    /** Last day for what has one, as YYYY-MM-DD; what has no day is found too. */
    public RecordFilter notAfter(@Nullable String day) {
        this.latest = day;
        return this;
    }

    /** Words of the sentence, all of them, in any form of theirs; "in quotes" as a phrase; beginn* for a beginning. */
    public RecordFilter words(@Nullable String all) {
        this.words = all;
        return this;
    }

    /** Hash of a codebook, or its beginning, instead of the newest coding of each article. */
    public RecordFilter coding(@Nullable String hash) {
        this.coding = hash;
        return this;
    }

    /** Id of the record. */
    public RecordFilter id(@Nullable String record) {
        this.id = record;
        return this;
    }

    /** Id of the article. */
    public RecordFilter article(@Nullable String ofArticle) {
        this.article = ofArticle;
        return this;
    }

    /** Two sides. */
    public record Dyad(ActorChoice one, ActorChoice other, boolean directed) {
        /** Two sides as the user wrote them. */
        public String label() {
            return one.label() + (directed ? ">" : "-") + other.label();
        }
    }

    Condition condition(Dialect dialect) {
        Condition all = ofRecord();
        Condition source = source("coverage_days.source");
        if (!source.isEmpty()) {
            all.add(
                    "records.article IN (SELECT key FROM articles WHERE publisher IN (SELECT DISTINCT source"
                            + " FROM coverage_days WHERE " + source.sql() + "))",
                    source.values());
        }
        if (hasWords()) {
            all.add(dialect.sentenceHolds(), dialect.wordsParameter(words()));
        }
        return all;
    }

    /** The same, for a few records that are found otherwise: what is said of publishers and words is looked up for each. */
    Condition conditionOfFew(Dialect dialect) {
        Condition all = ofRecord();
        Condition source = source("articles.publisher");
        if (!source.isEmpty()) {
            all.add(
                    "EXISTS (SELECT 1 FROM articles WHERE articles.key = records.article AND " + source.sql() + ")",
                    source.values());
        }
        if (hasWords()) {
            all.add(dialect.thisSentenceHolds(), dialect.wordsParameter(words()));
        }
        return all;
    }

    private boolean hasWords() {
        return !words().isBlank();
    }

    private String words() {
        return words == null ? "" : words;
    }

    private Condition ofRecord() {
        Condition all = Condition.all();
        if (coding == null) {
            all.add("records.current = 1");
        } else {
            all.add(
                    "records.coding IN (SELECT key FROM codings WHERE substr(codebook_hash, 1, ?) = ?)",
                    coding.length(),
                    coding);
            all.add("records.article NOT IN (SELECT key FROM articles WHERE replaced_by IS NOT NULL)");
        }
        all.addAnyOf(actors, (any, actor) -> {
            actor.on("source", any);
            actor.on("target", any);
        });
        all.addAnyOf(sources, (any, actor) -> side("source", "target", actor, any));
        all.addAnyOf(targets, (any, actor) -> side("target", "source", actor, any));
        all.addAnyOf(dyads, (any, dyad) -> any.add(between(dyad)));
        all.addAnyOf(cameo, RecordFilter::code);
        all.addAnyOf(plover, (any, type) -> any.add("records.plover = ?", type));
        all.addAnyOf(
                kinds, (any, kind) -> any.add("instr(';' || records.kind || ';', ?) > 0", ";" + kind.label() + ";"));
        all.addAnyOf(statuses, (any, status) -> any.add("records.status = ?", status.label()));
        all.addAnyOf(speakers, (any, actor) -> actor.on("speaker", any));
        all.addAnyOf(
                places,
                (any, name) -> any.add("records.place_country = ?", name)
                        .add("instr(lower(records.place_name), ?) > 0", name.toLowerCase(Locale.ROOT)));
        days(all);
        if (id != null) {
            all.add("records.id = ?", id);
        }
        if (article != null) {
            all.add("records.article IN (SELECT key FROM articles WHERE id = ?)", article);
        }
        return all;
    }

    /** Whether only the newest coding of each article is asked for. */
    boolean isOfNewest() {
        return coding == null;
    }

    /** Parts of the condition that an index of the database finds, those that few are likely to fit first. */
    List<Condition> indexed(Dialect dialect) {
        List<Condition> parts = new ArrayList<>();
        if (article != null) {
            parts.add(Condition.all().add("records.article IN (SELECT key FROM articles WHERE id = ?)", article));
        }
        if (id != null) {
            parts.add(Condition.all().add("records.id = ?", id));
        }
        pairs(parts, dyads);
        pairs(
                parts,
                sources.stream()
                        .flatMap(one -> targets.stream().map(other -> new Dyad(one, other, true)))
                        .toList());
        List.of(actors, sources, targets).stream()
                .filter(side -> !side.isEmpty() && side.stream().noneMatch(ActorChoice::isGroup))
                .forEach(side -> parts.add(Condition.all().addAnyOf(side, (any, actor) -> {
                    actor.on("source", any);
                    actor.on("target", any);
                })));
        return parts;
    }

    private static void pairs(List<Condition> parts, List<Dyad> pairs) {
        if (!pairs.isEmpty() && pairs.stream().noneMatch(pair -> pair.one.isGroup() || pair.other.isGroup())) {
            parts.add(Condition.any().addAnyOf(pairs, (any, pair) -> any.add(between(pair))));
        }
    }

    /** The words that are asked for, as one condition that the full text finds; empty where there are none. */
    Condition inWords(Dialect dialect) {
        return hasWords()
                ? Condition.all().add(dialect.sentenceHolds(), dialect.wordsParameter(words()))
                : Condition.all();
    }

    /**
     * Whose articles are asked for; empty for all.
     *
     * @param column that holds the publisher
     */
    Condition source(String column) {
        return Condition.all()
                .addAnyOf(
                        publishers,
                        (any, name) -> any.add("instr(lower(" + column + "), ?) > 0", name.toLowerCase(Locale.ROOT)));
    }

    private static void side(String here, String there, ActorChoice actor, Condition any) {
        actor.on(here, any);
        Condition both = Condition.all().add("records.reciprocal = 1");
        actor.on(there, both);
        any.add(both);
    }

    private static Condition between(Dyad dyad) {
        Condition any = Condition.any();
        ways(dyad).forEach(any::add);
        return any;
    }

    /** The two ways in which a record can be between both; no record fits two of them unless both sides are the same. */
    static List<Condition> ways(Dyad dyad) {
        Condition back = way(dyad.other, dyad.one);
        return List.of(way(dyad.one, dyad.other), dyad.directed ? back.add("records.reciprocal = 1") : back);
    }

    private static Condition way(ActorChoice source, ActorChoice target) {
        Condition both = Condition.all();
        source.on("source", both);
        target.on("target", both);
        return both;
    }

    private static void code(Condition any, String code) {
        any.add("(records.cameo >= ? AND records.cameo < ?)", code, code + "~");
        any.add("(records.would_be >= ? AND records.would_be < ?)", code, code + "~");
    }

    private void days(Condition all) {
        if (since != null) {
            all.add(
                    "(records.day >= ? AND records.day >= substr(?, 1, length(records.day)))",
                    since.substring(0, 4),
                    since);
        }
        if (until != null) {
            all.add("records.day <= ?", until + "~");
        }
        if (latest != null) {
            // Written so that no index of days is taken for it: nearly all are found.
            all.add("coalesce(records.day, '') <= ?", latest);
        }
    }
}
