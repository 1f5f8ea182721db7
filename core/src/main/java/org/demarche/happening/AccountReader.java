package org.demarche.happening;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.entry.Days;
import org.demarche.happening.Account.Side;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.jspecify.annotations.Nullable;

/** Reads what the records of one article tell. Not thread-safe. */
public final class AccountReader {
    private static final List<String> COUNTED = List.of("killed", "injured", "number", "amount");
    private static final int DAY = 10;

    private final Article article;
    private final @Nullable Days published;
    private @Nullable Set<String> names;
    private @Nullable Set<DayOfWeek> weekdays;
    private @Nullable Story story;

    /** @param article whose records are read */
    public AccountReader(Article article) {
        this.article = article;
        this.published = Days.parse(article.published()).orElse(null);
    }

    /** What a record tells; empty when nobody is named who takes part, so that nothing can be compared. */
    public Optional<Account> read(CodedRecord record) {
        NamedPlace place = record.place();
        return read(record, place == null ? null : place.place(), record.attributes());
    }

    /**
     * As {@link #read(CodedRecord)}, with place and attributes in another form than the record has them.
     *
     * @param place where it happened, or null
     */
    public Optional<Account> read(CodedRecord record, @Nullable Place place, Map<String, Object> attributes) {
        Side source = side(record.source() == null ? record.speaker() : record.source());
        Side target = side(record.target());
        if (source.key().isEmpty() && target.key().isEmpty()) {
            return Optional.empty();
        }
        String code = Stream.of(record.cameo(), record.wouldBe())
                .filter(one -> one != null)
                .findFirst()
                .orElse("");
        EventDate date = record.date();
        String start = date == null || date.start() == null ? article.published() : date.start();
        boolean told = date != null && date.basis().equals("text");
        Days days = (date == null || date.start() == null
                        ? Days.parse(start)
                        : Days.between(date.start(), date.end() == null ? date.start() : date.end()))
                .orElse(null);
        return Optional.of(new Account(
                article.id(),
                record.id(),
                record.group(),
                manner(record, code, start),
                source,
                target,
                record.reciprocal(),
                code,
                days,
                told,
                published,
                place,
                record.evidence().text(),
                words(record.evidence().text(), source, target),
                words(around(record), source, target),
                names(),
                weekdays(),
                story(),
                figures(attributes)));
    }

    private Set<String> names() {
        if (names == null) {
            names = TellingWords.namesIn(article.text());
        }
        return names;
    }

    private Set<DayOfWeek> weekdays() {
        if (weekdays == null) {
            weekdays = TellingWords.weekdaysIn(article.text());
        }
        return weekdays;
    }

    private Story story() {
        if (story == null) {
            story = Story.of(article.text());
        }
        return story;
    }

    /** A headline says in few words what the first sentence below it tells. */
    private String around(CodedRecord record) {
        String sentence = record.evidence().text();
        String headline = TellingWords.headline(article.text());
        return headline.contains(sentence) ? sentence + " " + TellingWords.opening(article.text()) : sentence;
    }

    private static Set<String> words(String text, Side source, Side target) {
        Set<String> words = TellingWords.of(text);
        words.removeAll(source.words());
        words.removeAll(target.words());
        return words;
    }

    private static String manner(CodedRecord record, String code, @Nullable String start) {
        String when = start == null || start.length() >= DAY ? "" : "|" + start;
        return (record.status().unreal() ? "-" : "+") + manner(code) + when;
    }

    /** Cooperation or conflict, in word or deed; 0 for a bare claim. */
    private static int manner(String code) {
        if (code.length() < 2) {
            return 0;
        }
        int root = Integer.parseInt(code.substring(0, 2));
        if (root <= 5) {
            return 1;
        }
        return root <= 8 ? 2 : root <= 14 ? 3 : 4;
    }

    private static Side side(@Nullable Actor actor) {
        if (actor == null) {
            return new Side("", "", List.of(), Set.of());
        }
        Set<String> words = TellingWords.of(actor.text() + " " + (actor.name() == null ? "" : actor.name()));
        String country = actor.country();
        String code = actor.code();
        return new Side(country == null ? "" : country, code == null ? "" : code, actor.sectors(), words);
    }

    private static List<String> figures(Map<String, Object> attributes) {
        List<String> figures = new ArrayList<>();
        for (String name : COUNTED) {
            Object value = attributes.get(name);
            if (value instanceof Map<?, ?> sum) {
                figures.add(name + " " + sum.get("value") + " " + sum.get("currency"));
            } else if (value != null) {
                figures.add(name + " " + value);
            }
        }
        return figures;
    }
}
