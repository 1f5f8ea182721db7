package org.demarche.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Quote;
import org.demarche.web.Names;
import org.demarche.web.Params;
import org.demarche.web.page.RecordView.Fact;
import org.demarche.web.page.RecordView.Side;
import org.jspecify.annotations.Nullable;

/** Puts records into words. Thread-safe. */
public final class RecordViews {
    private final Names names;

    public RecordViews(Names names) {
        this.names = names;
    }

    /**
     * A record of an article.
     *
     * @param why where its explanation stands
     */
    public RecordView of(CodedRecord record, String why) {
        String code = record.cameo() != null ? record.cameo() : record.wouldBe();
        Side target = target(record);
        return new RecordView(
                record.id(),
                Kinds.anchor(record),
                Kinds.principal(record),
                side(record.source()),
                target.name().isEmpty() ? "" : record.reciprocal() ? "↔" : record.target() == null ? "about" : "→",
                target,
                event(record, code),
                code == null ? "" : record.cameo() == null ? "(" + code + ")" : code,
                record.status().label(),
                !record.status().unreal(),
                facts(record, code),
                why,
                dyad(record));
    }

    private Side target(CodedRecord record) {
        if (record.target() != null || record.about().isEmpty()) {
            return side(record.target());
        }
        String about = record.about().stream().map(names::actorInWords).collect(Collectors.joining(", "));
        return new Side(about, "", "");
    }

    private Side side(@Nullable Actor actor) {
        if (actor == null) {
            return Side.NOBODY;
        }
        String code = actor.code();
        if (code == null) {
            return new Side("“" + actor.text() + "”", "", "");
        }
        return new Side(names.actorInWords(code), code, "/today?actor=" + Params.encoded(code));
    }

    private String event(CodedRecord record, @Nullable String code) {
        if (code != null) {
            return names.eventInWords(code);
        }
        return record.stance() == null ? "statement" : record.stance() + " statement";
    }

    private static String dyad(CodedRecord record) {
        Actor source = record.source();
        Actor target = record.target();
        if (source == null || target == null || source.country() == null || target.country() == null) {
            return "";
        }
        return "/dyad/" + source.country() + "/" + target.country();
    }

    private List<Fact> facts(CodedRecord record, @Nullable String code) {
        List<Fact> facts = new ArrayList<>();
        if (code != null) {
            facts.add(new Fact("CAMEO", code + " " + names.eventInWords(code), "/codebook/" + code));
        }
        plain(facts, "PLOVER", joined(" · ", record.plover(), record.mode(), String.join(", ", record.contexts())));
        plain(facts, "Class", quad(record));
        if (record.kinds().size() > 1) {
            plain(facts, "Kinds", record.kinds().stream().map(Kind::label).collect(Collectors.joining(", ")));
        }
        plain(facts, "When", date(record.date()));
        plain(facts, "Where", place(record.place()));
        Actor speaker = record.speaker();
        if (speaker != null) {
            Side said = side(speaker);
            plain(facts, "By the word of", said.name() + (record.quoted() ? ", in quotation marks" : ""));
        }
        plain(facts, "Stance", Objects.requireNonNullElse(record.stance(), ""));
        attributes(facts, record.attributes());
        // A rule that changes what is embedded in it stands before the other: op.request+visit.host.
        for (String rule : record.rule().split("\\+")) {
            facts.add(new Fact("Rule", rule, names.isRule(rule) ? "/codebook/rule/" + Params.encoded(rule) : ""));
        }
        plain(facts, "Confidence", String.format(Locale.ROOT, "%.2f", record.confidence()));
        return facts;
    }

    private static String quad(CodedRecord record) {
        if (record.quad() == null) {
            return "";
        }
        String words = quadInWords(record.quad());
        return record.goldstein() == null ? words : words + ", Goldstein " + record.goldstein();
    }

    /** CAMEO's class, 1 to 4, in words. */
    static String quadInWords(int quad) {
        return switch (quad) {
            case 1 -> "verbal cooperation";
            case 2 -> "material cooperation";
            case 3 -> "verbal conflict";
            default -> "material conflict";
        };
    }

    private static String date(@Nullable EventDate date) {
        if (date == null || date.start() == null) {
            return "";
        }
        String end = date.end();
        String days = end == null || end.equals(date.start()) ? date.start() : date.start() + " to " + end;
        return days + " (" + date.basis() + ")";
    }

    private String place(@Nullable NamedPlace named) {
        if (named == null || named.place() == null) {
            return "";
        }
        String country = named.place().country();
        String name = named.place().name();
        String land = country == null ? "" : names.actorInWords(country);
        return land.isEmpty() || land.equals(name) ? name : name + ", " + land;
    }

    private static void attributes(List<Fact> facts, Map<String, Object> attributes) {
        // In the order of their letters: what holds them has no order of its own.
        new TreeMap<>(attributes)
                .forEach((name, value) -> plain(facts, capital(name.replace('_', ' ')), inWords(value)));
    }

    /** A value of an attribute for people. */
    static String inWords(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                    .filter(entry -> entry.getValue() != null && !(entry.getValue() instanceof Quote))
                    .filter(entry -> !List.of("start", "end", "span").contains(String.valueOf(entry.getKey())))
                    .map(entry -> String.valueOf(entry.getKey()).replace('_', ' ') + " " + inWords(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordViews::inWords).collect(Collectors.joining("; "));
        }
        if (value instanceof Quote quote) {
            return quote.text();
        }
        return value == null ? "" : value.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static void plain(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value, ""));
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        List<String> all = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                all.add(part);
            }
        }
        return String.join(between, all);
    }
}
