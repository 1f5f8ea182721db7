package org.demarche.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.Status;
import org.jspecify.annotations.Nullable;

/** Makes reports of the records of one article. */
final class ReportReader {
    private static final Set<Status> AHEAD =
            Set.of(Status.PLANNED, Status.PLEDGED, Status.PROPOSED, Status.REQUESTED, Status.THREATENED);

    /** What stands behind a name and is none. */
    private static final Pattern SUFFIX = Pattern.compile(",?\\s*\\b(?:[JS]r\\.?|II|III)$");

    private final Article article;
    private final CodePoints points;
    private final Origin origin;
    private final Apart apart;

    ReportReader(Article article, Origin origin, Apart apart) {
        this.article = article;
        this.points = CodePoints.of(article.text());
        this.origin = origin;
        this.apart = apart;
    }

    /** What the records tell of things of a kind. */
    List<Report> read(Kind kind, List<CodedRecord> records) {
        Map<String, List<CodedRecord>> groups = new LinkedHashMap<>();
        for (CodedRecord record : records) {
            if (record.kinds().contains(kind) && Stages.isStep(record, Stages.of(kind, record))) {
                groups.computeIfAbsent(record.group(), group -> new ArrayList<>())
                        .add(record);
            }
        }
        List<Report> reports = new ArrayList<>();
        for (List<CodedRecord> group : groups.values()) {
            if (isOneThing(kind, group)) {
                reports.add(report(kind, group));
            } else {
                group.forEach(record -> reports.add(report(kind, List.of(record))));
            }
        }
        return reports;
    }

    /** An exercise has all who are named; an agreement or a meeting has more than two where each is paired with each. */
    private boolean isOneThing(Kind kind, List<CodedRecord> group) {
        if (group.size() < 2 || kind == Kind.ARMS || apart.divides(group)) {
            return false;
        }
        if (kind == Kind.EXERCISE) {
            return true;
        }
        Set<Set<Party>> pairs = new HashSet<>();
        Set<Party> all = new HashSet<>();
        for (CodedRecord record : group) {
            Set<Party> pair = parties(List.of(record));
            pairs.add(pair);
            all.addAll(pair);
        }
        boolean inPairs = pairs.stream().allMatch(pair -> pair.size() == 2);
        return inPairs && all.size() > 2 && pairs.size() == all.size() * (all.size() - 1) / 2;
    }

    private static Set<Party> parties(Collection<CodedRecord> group) {
        Set<Party> parties = new TreeSet<>();
        for (CodedRecord record : group) {
            Party.of(record.source()).ifPresent(parties::add);
            Party.of(record.target()).ifPresent(parties::add);
        }
        return parties;
    }

    private Report report(Kind kind, List<CodedRecord> group) {
        CodedRecord record = group.get(0);
        Map<String, Object> attributes = new LinkedHashMap<>();
        group.forEach(one -> one.attributes().forEach(attributes::putIfAbsent));
        Set<Party> parties = parties(group);
        if (kind == Kind.EXERCISE && attributes.get("participants") instanceof List<?> codes) {
            codes.forEach(code -> Party.ofCode(String.valueOf(code)).ifPresent(parties::add));
        }
        Sides sides = group.size() > 1 ? Sides.UNKNOWN : Sides.of(kind, record);
        levels(record, sides, attributes);
        String stage = Stages.of(kind, record).orElse(null);
        return new Report(
                kind,
                group.stream().map(this::citation).toList(),
                record.sentence(),
                List.copyOf(parties),
                sides.from(),
                sides.to(),
                stage,
                when(kind, record, stage),
                attributes,
                place(record),
                guests(kind, record, sides),
                Report.What.of(attributes),
                origin);
    }

    /** Puts the offices of source and target under those of guest and host. */
    private static void levels(CodedRecord record, Sides sides, Map<String, Object> attributes) {
        if (record.kinds().contains(Kind.VISIT) && sides.from() != null) {
            boolean guestActs = Party.of(record.source()).equals(Optional.of(sides.from()));
            Object source = attributes.get("level");
            Object target = attributes.get("counterpart_level");
            put(attributes, "guest_level", guestActs ? source : target);
            put(attributes, "host_level", guestActs ? target : source);
        }
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private Citation citation(CodedRecord record) {
        return new Citation(
                article.id(),
                article.published(),
                article.publisher(),
                article.url(),
                record.id(),
                points.fromUtf16(record.evidence().span().start()),
                points.fromUtf16(record.evidence().span().end()),
                record.evidence().text(),
                "");
    }

    private static @Nullable Place place(CodedRecord record) {
        NamedPlace named = record.place();
        return named == null ? null : named.place();
    }

    private static Set<String> guests(Kind kind, CodedRecord record, Sides sides) {
        Set<String> names = new LinkedHashSet<>();
        if (kind == Kind.VISIT && sides.from() != null) {
            for (Actor actor : new Actor[] {record.source(), record.target()}) {
                if (actor != null && actor.name() != null && Party.of(actor).equals(Optional.of(sides.from()))) {
                    String name = SUFFIX.matcher(actor.name()).replaceAll("");
                    if (!name.isBlank()) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    /**
     * When the step was: on the date of the record, except that what lies ahead was offered, pledged or planned when it
     * was reported.
     */
    private Report.When when(Kind kind, CodedRecord record, @Nullable String stage) {
        Days published = Days.parse(article.published()).orElse(null);
        EventDate date = record.date();
        String written = date == null ? null : date.start();
        Days days = date == null ? null : Days.between(date.start(), date.end()).orElse(null);
        String basis = date == null ? null : date.basis();
        String own = ownDate(kind, record, stage);
        if (own != null && (days == null || !"text".equals(basis))) {
            days = Days.parse(own).orElse(null);
            written = own.split("/")[0];
            basis = "text";
        }
        boolean doing = kind == Kind.EXERCISE || kind == Kind.VISIT;
        boolean said = days != null && !"publication".equals(basis);
        Days event = doing && days != null && (said || !AHEAD.contains(record.status())) ? days : null;
        if (days == null || lies(days, published, record.status())) {
            boolean ahead = published != null && AHEAD.contains(record.status());
            return new Report.When(ahead ? article.published() : null, ahead ? "publication" : null, published, event);
        }
        return new Report.When(written, basis, days, event);
    }

    /** True for a date that can only be that of what is still to come. */
    private static boolean lies(Days days, @Nullable Days published, Status status) {
        return published == null ? AHEAD.contains(status) : days.first().isAfter(published.last());
    }

    private static @Nullable String ownDate(Kind kind, CodedRecord record, @Nullable String stage) {
        if (kind != Kind.ARMS || stage == null) {
            return null;
        }
        String name =
                stage.equals(Stages.DELIVERED) ? "delivery_date" : stage.equals(Stages.ORDERED) ? "order_date" : "";
        return record.attributes().get(name) instanceof String text ? text : null;
    }
}
