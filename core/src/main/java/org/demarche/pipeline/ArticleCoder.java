package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Dateline;
import org.demarche.article.GivenSpans;
import org.demarche.article.Hashing;
import org.demarche.article.Quotations;
import org.demarche.article.StoryLayout;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.mention.Memory;
import org.demarche.mention.Voices;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.NamedPlace;
import org.demarche.place.PlaceReader;
import org.demarche.record.ActReader;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Rejection;
import org.demarche.text.GraphRepair;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.time.ClauseTimes;
import org.demarche.time.TimeMemory;
import org.jspecify.annotations.Nullable;

/** Codes the sentences of one article, one after another; none is kept. Not thread-safe. */
final class ArticleCoder {
    /** Class of visits, meetings and calls. */
    private static final String MEETING = "04";

    /** How many sentences on the speaker of a quotation is looked for. */
    private static final int MAX_QUOTED = 8;

    /** So many sentences from the headline on tell the news of the day. */
    private static final int NEWS_SENTENCES = 2;

    private final Article article;
    private final Codebook codebook;
    private final boolean keepUncoded;
    private final Coder.@Nullable Watcher watcher;
    private final @Nullable Span headline;
    private final Memory memory = new Memory();
    private final TimeMemory timeMemory;
    private final ArticlePlaces articlePlaces;
    private final GivenSpans given;
    private final Quotations quotations;
    private final String hash;
    private final Topic topic;
    private final Belonging belonging;
    private final List<CodedRecord> records = new ArrayList<>();
    private final List<CodedRecord> headlineRecords = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Dateline> datelines;
    private final List<Span> labels;
    private final Voices voices;
    private final Map<String, Integer> ids = new HashMap<>();
    private int nextDateline;
    private int nextLabel;
    private int sentences;
    private int promising;

    /** @param watcher is shown each sentence with what was made of it, or null */
    ArticleCoder(
            Article article,
            StoryLayout layout,
            Codebook codebook,
            boolean keepUncoded,
            Coder.@Nullable Watcher watcher) {
        this.article = article;
        this.codebook = codebook;
        this.keepUncoded = keepUncoded;
        this.watcher = watcher;
        this.headline = layout.headline().orElse(null);
        this.given = GivenSpans.of(article);
        this.quotations = new Quotations(article.text());
        this.hash = SentenceCoder.hash(article.text());
        this.articlePlaces = places(article, layout, codebook);
        this.topic = new Topic(codebook);
        this.belonging = new Belonging(codebook, articlePlaces, article, keepUncoded);
        this.datelines = layout.datelines();
        this.labels = layout.speakers();
        this.voices = new Voices(article, codebook, memory);
        memory.title(article.title());
        memory.issuer(voices.issuer().orElse(null));
        this.timeMemory = new TimeMemory(article, layout, codebook.times());
    }

    private static ArticlePlaces places(Article article, StoryLayout layout, Codebook codebook) {
        String dateline = layout.datelines().stream()
                .map(Dateline::place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse(null);
        return new ArticlePlaces(codebook, article.title(), article.text(), dateline);
    }

    /** Codes sentences that follow one another. */
    void take(List<Sentence> parsed, Consumer<Sentence> done) {
        List<Sentence> mended = parsed.stream().map(GraphRepair::mend).toList();
        for (int i = 0; i < mended.size(); i++) {
            passBefore(mended.get(i).span().start());
            memory.upcoming(upcoming(mended, i).orElse(null));
            take(mended.get(i).at(sentences));
            done.accept(mended.get(i));
        }
    }

    /** Learns from the datelines and labels before an offset. */
    private void passBefore(int offset) {
        while (nextLabel < labels.size() && labels.get(nextLabel).start() < offset) {
            memory.voice(voices.speaker(labels.get(nextLabel++)));
        }
        while (nextDateline < datelines.size()
                && datelines.get(nextDateline).span().start() < offset) {
            Dateline dateline = datelines.get(nextDateline++);
            memory.home(voices.home(dateline, articlePlaces).orElse(null));
        }
    }

    /** Who is said to speak where the quotation ends that goes on beyond this sentence. */
    private Optional<Actor> upcoming(List<Sentence> all, int index) {
        int last = index;
        while (last < all.size()
                && last - index < MAX_QUOTED
                && quotations.isOpenAt(all.get(last).span().end())) {
            last++;
        }
        if (last == index || last == all.size()) {
            return Optional.empty();
        }
        Sentence closing = all.get(last);
        return new ActorFinder(
                        article,
                        closing,
                        codebook,
                        memory,
                        given.near(closing.span()),
                        quotations,
                        new PlaceReader(codebook, article.text(), closing, articlePlaces))
                .speaker();
    }

    private void take(Sentence sentence) {
        sentences++;
        topic.add(sentence);
        PlaceReader places = new PlaceReader(codebook, article.text(), sentence, articlePlaces);
        ActorFinder actors =
                new ActorFinder(article, sentence, codebook, memory, given.near(sentence.span()), quotations, places);
        actors.open();
        ActReader acts = new ActReader(sentence, codebook, actors);
        if (watcher != null) {
            acts.trace();
        }
        ClauseTimes times = new ClauseTimes(codebook, sentence, acts.forces(), timeMemory);
        ActDates dates = new ActDates(article.text(), sentence, acts.forces(), times, codebook);
        SentenceCoder coder = new SentenceCoder(
                article, sentence, codebook, actors, acts, dates, quotations, memory, keepUncoded, hash);
        coder.code();
        List<CodedRecord> found = placed(coder.records(), sentence, places);
        OtherSide otherSide = new OtherSide(articlePlaces, actors, places, memory);
        List<CodedRecord> settled = found.stream()
                .map(record -> settled(record, along(record, found), actors, otherSide))
                .filter(record -> !isOfThing(record) && belonging.isPlaced(record))
                .toList();
        List<CodedRecord> coded =
                Belonging.agreed(settled).stream().map(this::unique).toList();
        if (coder.hasTriggers() && actors.hasActors()) {
            promising++;
        }
        if (headline != null && headline.contains(sentence.span())) {
            headlineRecords.addAll(coded);
        }
        records.addAll(coded);
        rejections.addAll(coder.rejections());
        if (watcher != null) {
            watcher.sentence(sentence, actors, acts, times, places, coded, coder.rejections());
        }
        actors.remember();
        for (CodedRecord record : coded) {
            if (record.reciprocal() && record.source() != null && record.target() != null) {
                memory.together(record.source(), record.target());
                rememberPartners(record, coded);
            }
        }
    }

    /** The record with the countries of its sides, and with its other side where its own words name none. */
    private CodedRecord settled(CodedRecord record, Set<String> along, ActorFinder actors, OtherSide otherSide) {
        CodedRecord ashore = withoutWaters(record, actors);
        return otherSide.completed(belonging.settled(ashore, actors.countriesNamed(), along), along);
    }

    /** "sailed through the Sea of Peru": a water is no other side, whatever its name holds. */
    private static CodedRecord withoutWaters(CodedRecord record, ActorFinder actors) {
        Actor source = record.source();
        Actor target = record.target();
        if (source == null || target == null || record.reciprocal()) {
            return record;
        }
        boolean water = target.sectors().isEmpty()
                && target.via().stream().noneMatch(step -> step.kind().equals("given"))
                && actors.isInWater(target);
        return water ? record.between(source, null) : record;
    }

    /** True, and noted, where the source turned out to be a thing. */
    private boolean isOfThing(CodedRecord record) {
        boolean thing = belonging.isOfThing(record);
        if (thing) {
            rejections.add(new Rejection(
                    record.sentence(),
                    record.trigger().span(),
                    record.rule(),
                    Rejection.Reason.NO_SOURCE,
                    "'"
                            + String.valueOf(
                                    record.source() == null
                                            ? null
                                            : record.source().text()) + "'"));
        }
        return thing;
    }

    /** The countries that do what a record tells along with its source. */
    private static Set<String> along(CodedRecord record, List<CodedRecord> all) {
        Set<String> along = new HashSet<>();
        for (CodedRecord other : all) {
            Actor source = other.source();
            if (other.group().equals(record.group())
                    && source != null
                    && source.country() != null
                    && !source.equals(record.source())) {
                along.add(source.country());
            }
        }
        return along;
    }

    /** One word can stand for two: "the two leaders warned" gives two records of the same spans, and each its own id. */
    private CodedRecord unique(CodedRecord record) {
        int earlier = ids.merge(record.id(), 1, Integer::sum) - 1;
        return earlier == 0 ? record : record.identified(Hashing.of(record.id() + ' ' + earlier));
    }

    /** Both sides of an act with all that took part in it. */
    private void rememberPartners(CodedRecord record, List<CodedRecord> coded) {
        for (Actor side : Arrays.asList(record.source(), record.target())) {
            if (side == null || side.country() == null) {
                continue;
            }
            Map<String, Actor> others = new LinkedHashMap<>();
            coded.stream()
                    .filter(other -> other.group().equals(record.group()))
                    .flatMap(other -> Stream.of(other.source(), other.target()))
                    .filter(Objects::nonNull)
                    .filter(other -> !side.country().equals(other.country()))
                    .forEach(other -> others.putIfAbsent(
                            Objects.requireNonNullElse(other.country(), String.valueOf(other.code())), other));
            memory.dealt(side.country(), List.copyOf(others.values()));
        }
    }

    /** The records with where each happened, as far as the sentence says. */
    private static List<CodedRecord> placed(List<CodedRecord> records, Sentence sentence, PlaceReader places) {
        List<CodedRecord> placed = new ArrayList<>(records.size());
        for (CodedRecord record : records) {
            String code = record.cameo() == null ? record.wouldBe() : record.cameo();
            boolean visit = record.kinds().contains(Kind.VISIT) || code != null && code.startsWith(MEETING);
            boolean real = record.wouldBe() == null;
            placed.add(sentence.tokens().stream()
                    .filter(token -> token.span().equals(record.trigger().span()))
                    .findFirst()
                    .flatMap(token -> places.where(token, code, visit, real))
                    .map(place -> record.at(stop(record, place, records, places.names())))
                    .orElse(record));
        }
        return placed;
    }

    /** Of a journey to several places, each record has the one that it is to: "travelled to Oslo and Bern". */
    private static NamedPlace stop(
            CodedRecord record, NamedPlace found, List<CodedRecord> records, List<NamedPlace> names) {
        Actor target = record.target();
        boolean others = records.stream()
                .filter(other -> other.trigger().span().equals(record.trigger().span()))
                .anyMatch(
                        other -> other.target() != null && other.target().span().overlaps(found.span()));
        if (!others || target == null || target.span().overlaps(found.span())) {
            return found;
        }
        return names.stream()
                .filter(name -> name.place() != null && name.span().overlaps(target.span()))
                .findFirst()
                .orElse(found);
    }

    /** Takes back what the article as a whole speaks against. */
    void finish() {
        records.replaceAll(record -> belonging.recalled(record, memory));
        headlineRecords.replaceAll(record -> belonging.recalled(record, memory));
        if (article.given().isEmpty() && topic.isPlay()) {
            dropPlay();
        }
        dropRepeatedHeadline();
    }

    List<CodedRecord> records() {
        return records;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** How many sentences were taken. */
    int sentences() {
        return sentences;
    }

    /** How many of them held an actor and a trigger. */
    int promising() {
        return promising;
    }

    private void dropPlay() {
        for (CodedRecord record : records) {
            if (!Topic.isOfficial(record)) {
                rejections.add(new Rejection(
                        record.sentence(),
                        record.trigger().span(),
                        record.rule(),
                        Rejection.Reason.NOT_NEWS,
                        "an article about sport or entertainment"));
            }
        }
        records.removeIf(record -> !Topic.isOfficial(record));
    }

    /**
     * What the headline tells and the story tells again stands once, in the story's words. Where the story's first sentences
     * tell no day ("announced that they had seized power"), the headline says that it is the news of the day.
     */
    private void dropRepeatedHeadline() {
        for (CodedRecord title : headlineRecords) {
            Optional<CodedRecord> again = records.stream()
                    .filter(r -> !headlineRecords.contains(r))
                    .filter(r -> sameHappening(title, r))
                    .findFirst();
            if (again.isPresent()) {
                CodedRecord told = again.get();
                boolean news = told.date() == null
                        && told.status() == title.status()
                        && told.sentence() <= title.sentence() + NEWS_SENTENCES;
                if (news) {
                    records.replaceAll(r -> r == told ? r.dated(title.date()) : r);
                }
                records.remove(title);
                rejections.add(new Rejection(
                        title.sentence(),
                        title.trigger().span(),
                        title.rule(),
                        Rejection.Reason.DUPLICATE,
                        "the story tells it again"));
            }
        }
    }

    private static boolean sameHappening(CodedRecord a, CodedRecord b) {
        if (a.cameo() == null || b.cameo() == null || a.source() == null || b.source() == null) {
            return false;
        }
        boolean target = a.target() == null
                || b.target() != null
                        && String.valueOf(a.target().country())
                                .equals(String.valueOf(b.target().country()));
        return a.cameo().substring(0, 2).equals(b.cameo().substring(0, 2))
                && String.valueOf(a.source().country())
                        .equals(String.valueOf(b.source().country()))
                && target;
    }
}
