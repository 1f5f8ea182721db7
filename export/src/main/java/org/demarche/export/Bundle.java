package org.demarche.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Records that make one event in PLOVER, whose sides are lists: the pairs of a compound actor come together, and where
 * all act alike ("the two met", two-sided violence) all are actors and nobody is the recipient, unless the type asks for
 * one.
 *
 * @param first the first of the records, an event of its own
 * @param actors who acts, never empty unless nobody is known
 * @param recipients towards whom
 */
record Bundle(Event first, List<Actor> actors, List<Actor> recipients) {
    /** Types of PLOVER's manual that need a recipient. */
    private static final Set<String> ASKS_FOR_RECIPIENT = Set.of("COOPERATE", "AID", "SANCTION");

    Bundle {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** The events of one article, in the order of the text. */
    static List<Bundle> of(Article article, List<CodedRecord> records, Origin origin, Screen screen) {
        Map<List<Object>, List<Event>> groups = new LinkedHashMap<>();
        for (CodedRecord record : records) {
            screen.day(article, record).ifPresent(day -> {
                Event event = new Event(article, record, origin, day, false, false);
                groups.computeIfAbsent(key(event), k -> new ArrayList<>()).add(event);
            });
        }
        List<Bundle> bundles = new ArrayList<>();
        groups.values().forEach(group -> bundles.addAll(bundles(group)));
        return bundles;
    }

    private static List<Object> key(Event event) {
        CodedRecord record = event.record();
        return List.of(record.group(), event.code(), record.status(), record.reciprocal(), event.day());
    }

    private static List<Bundle> bundles(List<Event> group) {
        Event first = group.get(0);
        if (group.size() > 1 && alike(first) && complete(group)) {
            return List.of(new Bundle(first, everybody(group), List.of()));
        }
        List<Actor> sources = distinct(group.stream().map(Event::source).toList());
        List<Actor> targets = distinct(group.stream().map(Event::target).toList());
        if (group.size() > 1 && group.size() == Math.max(1, sources.size()) * Math.max(1, targets.size())) {
            return List.of(together(first, sources, targets));
        }
        return group.stream()
                .map(event -> together(event, distinct(one(event.source())), distinct(one(event.target()))))
                .toList();
    }

    private static Bundle together(Event first, List<Actor> sources, List<Actor> targets) {
        if (!alike(first)) {
            return new Bundle(first, sources, targets);
        }
        List<Actor> all = new ArrayList<>(sources);
        all.addAll(targets);
        return new Bundle(first, distinct(all), List.of());
    }

    private static boolean alike(Event event) {
        String type = Objects.requireNonNullElse(event.record().plover(), "");
        return event.record().reciprocal() && !ASKS_FOR_RECIPIENT.contains(type);
    }

    /** True when each of several has a record with each other one. */
    private static boolean complete(List<Event> group) {
        int actors = everybody(group).size();
        return group.size() == actors * (actors - 1) / 2;
    }

    private static List<Actor> everybody(List<Event> group) {
        List<Actor> all = new ArrayList<>();
        for (Event event : group) {
            all.addAll(one(event.source()));
            all.addAll(one(event.target()));
        }
        return distinct(all);
    }

    private static List<Actor> one(@Nullable Actor actor) {
        return actor == null ? List.of() : List.of(actor);
    }

    private static List<Actor> distinct(List<? extends @Nullable Actor> actors) {
        List<Actor> kept = new ArrayList<>();
        for (Actor actor : actors) {
            if (actor != null && kept.stream().noneMatch(other -> same(other, actor))) {
                kept.add(actor);
            }
        }
        return kept;
    }

    private static boolean same(Actor one, Actor other) {
        return one.span().equals(other.span()) && Objects.equals(one.code(), other.code());
    }
}
