package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Senses;
import org.jspecify.annotations.Nullable;

/**
 * What an article has said so far about its actors, so that a later "he", "the minister" or "the two countries" can be
 * resolved. One for each article; not thread-safe.
 */
public final class Memory {
    private final Map<String, Actor> bySurname = new HashMap<>();
    private final Map<String, Actor> byRole = new HashMap<>();
    private final List<Actor> bodiesOfStates = new ArrayList<>();
    private @Nullable Actor lastPerson;
    private @Nullable Actor lastBody;
    private @Nullable Actor lastCountry;

    /** The last one of another country than {@link #lastCountry}. */
    private @Nullable Actor countryBefore;
    /** All whose names have stood in the article. */
    private final Set<String> countries = new HashSet<>();

    /** What acronyms mean that the article introduced in brackets; null where it gave them no known meaning. */
    private final Map<String, @Nullable ActorFact> acronyms = new HashMap<>();

    /** Roles of the many who lead nobody. */
    private static final Set<List<String>> CROWDS = Set.of(List.of("MIL"), List.of("CVL"), List.of("BUS"));

    private static final List<String> MILITARY = List.of("army", "military", "navy", "soldier", "troops");

    private @Nullable Boolean onPolice;
    private @Nullable String title;
    private final Map<String, Optional<Senses.Sense>> senses = new HashMap<>();
    private @Nullable Actor speaker;
    private @Nullable Actor upcoming;
    private @Nullable Actor voice;
    private @Nullable Actor issuer;
    private @Nullable Actor home;
    private List<Actor> pair = List.of();
    private List<Actor> pairOfPeople = List.of();
    private List<Actor> met = List.of();
    private boolean metSeveral;
    private @Nullable Gathering gathering;
    private @Nullable List<Actor> plural;
    private final Map<String, List<Actor>> partners = new HashMap<>();

    /** The first person named of each country's government, by the country. */
    private final Map<String, Actor> governors = new HashMap<>();

    void person(String surname, Actor actor) {
        if (actor.country() != null && actor.sectors().equals(List.of("GOV"))) {
            governors.putIfAbsent(actor.country(), actor);
        }
        bySurname.merge(surname, actor, (old, now) -> now.code() == null ? old : now);
    }

    /** A word of a name by which its bearer may be called alone, as family names that come first are. */
    void alsoCalled(String word, Actor actor) {
        bySurname.putIfAbsent(word, actor);
    }

    /** Whom "he" and "she" mean from now on. */
    void lastPerson(Actor actor) {
        lastPerson = actor;
    }

    void body(Actor actor) {
        lastBody = actor;
    }

    /** Takes note of a body of states, such as the African Union. */
    void bodyOfStates(Actor actor) {
        bodiesOfStates.remove(actor);
        bodiesOfStates.add(0, actor);
    }

    /** The body of states that was named last of those that fit. */
    Optional<Actor> bodyOfStates(Predicate<Actor> fits) {
        return bodiesOfStates.stream().filter(fits).findFirst();
    }

    /** @param leading true when it is what its sentence is about; else an earlier one of this role stays meant */
    void role(String phrase, Actor actor, boolean leading) {
        if (leading) {
            byRole.put(phrase, actor);
        } else {
            byRole.putIfAbsent(phrase, actor);
        }
    }

    void country(Actor actor) {
        if (lastCountry != null && !Objects.equals(lastCountry.country(), actor.country())) {
            countryBefore = lastCountry;
        }
        lastCountry = actor;
        if (actor.country() != null) {
            countries.add(actor.country());
        }
    }

    /** Two actors of different countries that were named together. */
    void pair(List<Actor> two) {
        pair = List.copyOf(two);
    }

    void pairOfPeople(List<Actor> two) {
        pair = List.copyOf(two);
        if (two.stream().allMatch(Memory::mayLead)) {
            pairOfPeople = pair;
        }
    }

    /** False for "U.S. and Japanese forces": no leaders, and nobody who met. */
    private static boolean mayLead(Actor actor) {
        return actor.name() != null || !CROWDS.contains(actor.sectors());
    }

    /** Who the opening of the article says met or speaks together. */
    void gathering(Gathering told) {
        gathering = told;
    }

    Optional<Gathering> gathering() {
        return Optional.ofNullable(gathering);
    }

    /**
     * The several that the sentence before this one is about; null where it is about one.
     *
     * @param subjects empty where nothing tells who the several are
     */
    void plural(@Nullable List<Actor> subjects) {
        plural = subjects;
        met = List.of();
        metSeveral = false;
    }

    /** As {@link #plural(List)} was told last. */
    Optional<List<Actor>> plural() {
        return Optional.ofNullable(plural);
    }

    /** Two that were coded as doing something together: "the two leaders", "both sides" are they from now on. */
    public void together(Actor one, Actor other) {
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            pair = List.of(one, other);
            boolean people = mayLead(one) && mayLead(other);
            if (people && !one.sectors().isEmpty() && !other.sectors().isEmpty()) {
                metSeveral |=
                        !met.isEmpty() && !(met.get(0).sameAs(one) && met.get(1).sameAs(other));
                met = pair;
                pairOfPeople = pair;
            }
        }
    }

    /**
     * With whom a country was last told to deal: all its other sides in one act that both did.
     *
     * @param country ISO 3166 alpha-3
     * @param others the other sides
     */
    public void dealt(String country, List<Actor> others) {
        partners.put(country, List.copyOf(others));
    }

    /** The one other side of what a country was last told to do with others; empty where there were several or none. */
    public Optional<Actor> partner(@Nullable String country) {
        List<Actor> others = country == null ? List.of() : partners.getOrDefault(country, List.of());
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** Whose words the text is as a whole: a ministry's release, a president's speech; null for a report. */
    public void issuer(@Nullable Actor actor) {
        issuer = actor;
    }

    Optional<Actor> issuer() {
        return Optional.ofNullable(issuer);
    }

    /** Who was last said to have said something. */
    void speaker(@Nullable Actor actor) {
        speaker = actor;
    }

    /** Who will be said to have said the quotation that the next sentence belongs to; null when no later one tells. */
    public void upcoming(@Nullable Actor actor) {
        upcoming = actor;
    }

    /** Whose words a quotation is, when its own sentence does not tell. */
    public Optional<Actor> speaker() {
        return Optional.ofNullable(upcoming == null ? speaker : upcoming);
    }

    /** Whom the labels of a transcript let speak from here on. */
    public void voice(@Nullable Actor actor) {
        voice = actor;
    }

    public Optional<Actor> voice() {
        return Optional.ofNullable(voice);
    }

    /** The country that a report is filed from; null when it names none. */
    public void home(@Nullable Actor country) {
        home = country;
    }

    Optional<Actor> home() {
        return Optional.ofNullable(home);
    }

    /** What a name means beside the other names of the article, looked up once. */
    Optional<Senses.Sense> sense(String folded, Function<String, Optional<Senses.Sense>> look) {
        return senses.computeIfAbsent(folded, look);
    }

    /** An acronym that stands in brackets behind what it is short for. */
    void acronym(String letters, @Nullable ActorFact meaning) {
        acronyms.putIfAbsent(letters, meaning);
    }

    /** True when the article said itself what these letters stand for. */
    boolean introduced(String letters) {
        return acronyms.containsKey(letters);
    }

    /** What the article said that these letters stand for, if that is an actor with a code. */
    Optional<ActorFact> acronym(String letters) {
        return Optional.ofNullable(acronyms.get(letters));
    }

    Optional<Actor> surname(String name) {
        return Optional.ofNullable(bySurname.get(name));
    }

    /** Who was last called by an office or a role alone: "the prime minister". */
    public Optional<Actor> role(String phrase) {
        return Optional.ofNullable(byRole.get(phrase));
    }

    /** Who governs, where those of a government who are named are of one country all. */
    public Optional<Actor> governor() {
        return governors.size() == 1 ? Optional.of(governors.values().iterator().next()) : Optional.empty();
    }

    Optional<Actor> lastPerson() {
        return Optional.ofNullable(lastPerson);
    }

    Optional<Actor> lastBody() {
        return Optional.ofNullable(lastBody);
    }

    /**
     * Whom "they" and "the leaders" mean where nothing nearer tells: in a text that somebody issued the two who met in the
     * sentence before, else those who gathered, in a report the two people who were named together last. Empty where nothing is known of such people; a list without
     * actors where they are known to be others than those named.
     */
    Optional<List<Actor>> people() {
        Optional<List<Actor>> gathered = gathering().map(Gathering::members);
        if (issuer != null && gathered.isPresent()) {
            boolean others = !met.isEmpty() && !metSeveral && !gathering().get().joint();
            return others ? Optional.of(met) : gathered;
        }
        return pairOfPeople.isEmpty() ? gathered : Optional.of(pairOfPeople);
    }

    /** The two that were last named together, else the two countries named last. */
    List<Actor> lastPair(boolean people) {
        if (issuer != null && gathering != null && gathering.isPair()) {
            return gathering.members();
        }
        if (people && !pairOfPeople.isEmpty()) {
            return pairOfPeople;
        }
        if (!pair.isEmpty()) {
            return pair;
        }
        return lastCountry == null || countryBefore == null || countries.size() > 2
                ? List.of()
                : List.of(countryBefore, lastCountry);
    }

    /** The title of the article, which tells names apart as its text does; null where it has none. */
    public void title(@Nullable String words) {
        title = words;
    }

    /** The title and the text: the company in which a name stands. */
    String company(String text) {
        return title == null ? text : title + "\n" + text;
    }

    /** True where the article speaks of police and of no army; its text is looked through once. */
    boolean isOnPolice(String text) {
        if (onPolice == null) {
            String lower = text.toLowerCase(Locale.ROOT);
            onPolice = lower.contains("police") && MILITARY.stream().noneMatch(lower::contains);
        }
        return onPolice;
    }
}
