package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.mention.Memory;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.NamedPlace;
import org.demarche.place.PlaceReader;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.text.Span;

/**
 * Finds the other side of an act whose own words name none: "Israel will expand its operations tonight, it told residents of
 * Gaza", "Kyiv, which Moscow accuses of the attack, denied it". It is the one other country that the sentence names, or of
 * which the title and the text both speak; of talks, whose words name many, it is somebody of its government, or
 * the one with whom the text last told of some. Where two are named, or none, the record stays without a target. One for each sentence; not
 * thread-safe.
 */
final class OtherSide {
    /**
     * Classes of what is done or said to somebody. What is only stated, called for or protested has nobody by need, and
     * coercion and mass violence are mostly against the own people.
     */
    private static final Set<String> DIRECTED =
            Set.of("03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "15", "16", "18", "19");

    /** Classes of force, whose other side is also told by the towns that it strikes. */
    private static final Set<String> FORCE = Set.of("15", "18", "19");

    /** Classes of words about things, in which "in Haiti" names what they are about. */
    private static final Set<String> WORDS = Set.of("10", "11", "12", "13");

    /** Classes of what is said for or against a thing. */
    private static final Set<String> POSITIONS = Set.of("03", "05", "12");

    /** Codes of speaking well of somebody: "as declared in Lima" is only where. */
    private static final Set<String> OPINIONS = Set.of("010", "013", "019", "050", "051", "052", "053");

    /** Beginnings of words for getting something. */
    private static final Pattern GETTING =
            Pattern.compile("(?i)receiv|g[eo]t|obtain|b[uo][yu]|purchas|acquir|import|accept");

    /** Weapons that are tried out: who tells of it is not for that the one they are shown to. */
    private static final String TESTS = "150";

    private static final String DENIAL = "016";

    /** Classes of praise, orders and blame, of which those whom their own words name are searched already. */
    private static final Set<String> SEARCHED = Set.of("05", "10", "11");

    private static final String MEETING = "036";
    private static final String CONSULT = "04";

    private static final Set<String> ATTACKS = Set.of("18", "19");

    /** Roles that speak and act for a state abroad. */
    private static final Set<String> ABROAD = Set.of("GOV", "MIL", "SPY", "REB", "LEG");

    private final ArticlePlaces article;
    private final ActorFinder actors;
    private final PlaceReader places;
    private final Memory memory;

    OtherSide(ArticlePlaces article, ActorFinder actors, PlaceReader places, Memory memory) {
        this.memory = memory;
        this.article = article;
        this.actors = actors;
        this.places = places;
    }

    /**
     * The record with its other side where it has none and one can be told.
     *
     * @param record after its own sides were settled
     * @param along codes of the countries that do along with its source what it tells
     */
    CodedRecord completed(CodedRecord record, Set<String> along) {
        Actor source = record.source();
        String code = record.cameo() == null ? record.wouldBe() : record.cameo();
        Actor target = record.target();
        if (target != null && source != null && code != null && ATTACKS.contains(code.substring(0, 2))) {
            return isNameless(target) && isForce(source)
                    ? town(source, along)
                            .map(place -> record.between(source, of(target, place)))
                            .orElse(record)
                    : record;
        }
        if (target != null
                || source == null
                || source.country() == null
                || code == null
                || !DIRECTED.contains(code.substring(0, 2)) && !code.equals(DENIAL)
                || !isAbroad(source)
                || isGiven(source)
                || isRecipient(record, source)
                || isTogether(record, code)
                || isOpinion(record, code)) {
            return record;
        }
        return find(record, source, code, along)
                .map(other -> record.between(source, other))
                .orElse(record);
    }

    /** People of no known country. */
    private static boolean isNameless(Actor target) {
        return target.country() == null
                && target.sectors().equals(List.of("CVL"))
                && "CVL".equals(target.code())
                && !isGiven(target);
    }

    private static boolean isForce(Actor source) {
        return source.country() != null
                && (source.country().equals(source.code()) || source.sectors().contains("MIL"));
    }

    /** "Shelled Lviv, killing ten": the one town of another country that the sentence names. */
    private Optional<NamedPlace> town(Actor source, Set<String> along) {
        List<NamedPlace> found = places.names().stream()
                .filter(name -> !country(name).isEmpty()
                        && !country(name).equals(source.country())
                        && !along.contains(country(name)))
                .toList();
        return found.stream().map(OtherSide::country).distinct().count() == 1
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    private static String country(NamedPlace name) {
        String country = name.place() == null ? null : name.place().country();
        return country == null ? "" : country;
    }

    private static Actor of(Actor people, NamedPlace place) {
        List<Actor.Via> via = new ArrayList<>(people.via());
        via.add(new Actor.Via("place", place.span(), place.text()));
        String country = country(place);
        return new Actor(
                people.span(), people.text(), country + people.code(), country, people.sectors(), people.name(), via);
    }

    private static boolean isAbroad(Actor source) {
        return ABROAD.containsAll(source.sectors());
    }

    /** Who takes part in an exercise is named with it. */
    private static boolean isTogether(CodedRecord record, String code) {
        return record.kinds().contains(Kind.EXERCISE) && !FORCE.contains(code.substring(0, 2));
    }

    /** Whoever pledges, backs or rejects something in words names whom he means, if anybody. */
    private static boolean isOpinion(CodedRecord record, String code) {
        return record.kinds().contains(Kind.STATEMENT) && POSITIONS.contains(code.substring(0, 2));
    }

    /** Whoever gets something names the giver, if anybody. */
    private static boolean isRecipient(CodedRecord record, Actor source) {
        return String.valueOf(source.code()).equals(record.attributes().get("recipient"))
                || GETTING.matcher(record.trigger().text()).lookingAt();
    }

    private static boolean isBody(Actor actor) {
        return actor.code() != null && actor.code().startsWith("IGO");
    }

    private static boolean isGiven(Actor actor) {
        return actor.via().stream().anyMatch(step -> step.kind().equals("given"));
    }

    private Optional<Actor> find(CodedRecord record, Actor source, String code, Set<String> along) {
        String root = code.substring(0, 2);
        Span trigger = record.trigger().span();
        boolean talk = CONSULT.equals(root) || MEETING.equals(code);
        List<Actor> foreign = new ArrayList<>(actors.named());
        if (FORCE.contains(root)) {
            foreign.addAll(towns());
        }
        Actor witness = record.speaker();
        if (TESTS.equals(code) && witness != null && !record.kinds().contains(Kind.EXERCISE)) {
            foreign.removeIf(actor -> actor.span().overlaps(witness.span()));
        }
        boolean searched = SEARCHED.contains(root) || DENIAL.equals(code);
        foreign.removeIf(actor -> searched && actors.isInObject(actor.span(), trigger));
        foreign.removeIf(
                actor -> !isOther(actor, source, along) || (talk ? !isInterlocutor(actor) : isMereTopic(actor, root)));
        Set<String> countries = new LinkedHashSet<>();
        foreign.forEach(actor -> countries.add(String.valueOf(actor.country())));
        if (countries.size() > 1) {
            return Optional.empty();
        }
        if (countries.size() == 1) {
            int at = trigger.start();
            return foreign.stream()
                    .min(Comparator.comparingInt(actor -> Math.abs(actor.span().start() - at)))
                    .filter(actor -> !OPINIONS.contains(code)
                            || !actors.wordBefore(actor.span()).equals("in"))
                    .map(OtherSide::ofSentence);
        }
        if (talk) {
            Optional<Actor> partner = memory.partner(source.country())
                    .filter(other -> isOther(other, source, along) || isBody(other))
                    .map(OtherSide::ofSentence);
            if (partner.isPresent()) {
                return partner;
            }
        }
        return titled(source, along);
    }

    private boolean isOther(Actor actor, Actor source, Set<String> along) {
        String country = actor.country();
        return country != null
                && !country.equals(source.country())
                && !along.contains(country)
                && isAbroad(actor)
                && !actors.isInWater(actor);
    }

    /** "Worried by violence in Haiti", "condemned the killing of three Haitians", "hailed the march against Chad": whom words are about. */
    private boolean isMereTopic(Actor actor, String root) {
        String before = actors.wordBefore(actor.span());
        return WORDS.contains(root) && before.equals("in") || SEARCHED.contains(root) && before.equals("against");
    }

    /** Somebody of a government, and not only whose something is: "Lavrov's war". */
    private boolean isInterlocutor(Actor actor) {
        return actor.sectors().contains("GOV") && !actors.isPossessor(actor.span());
    }

    private static Actor ofSentence(Actor actor) {
        List<Actor.Via> via = new ArrayList<>(actor.via());
        via.add(new Actor.Via("context", actor.span(), actor.text()));
        return new Actor(actor.span(), actor.text(), actor.code(), actor.country(), actor.sectors(), actor.name(), via);
    }

    /** The one other country of the title that the text names as well. */
    private Optional<Actor> titled(Actor source, Set<String> along) {
        Set<String> countries = new LinkedHashSet<>(article.inTitle());
        countries.remove(source.country());
        countries.removeAll(along);
        if (countries.size() != 1) {
            return Optional.empty();
        }
        return countries.stream()
                .findFirst()
                .flatMap(article::named)
                .map(only -> new Actor(
                        only.span(),
                        only.words(),
                        only.country(),
                        only.country(),
                        List.of(),
                        null,
                        List.of(new Actor.Via("context", only.span(), only.words()))));
    }

    private List<Actor> towns() {
        List<Actor> found = new ArrayList<>();
        for (NamedPlace name : places.names()) {
            if (!country(name).isEmpty()) {
                found.add(of(name, country(name)));
            }
        }
        return found;
    }

    private static Actor of(NamedPlace name, String country) {
        return new Actor(
                name.span(),
                name.text(),
                country,
                country,
                List.of(),
                null,
                List.of(new Actor.Via("place", name.span(), name.text())));
    }
}
