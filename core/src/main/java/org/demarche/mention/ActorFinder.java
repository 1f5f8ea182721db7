package org.demarche.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.article.Quotations;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor.Via;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.NamedPlace;
import org.demarche.place.PlaceReader;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a noun phrase of one sentence means. Put together from the names that the codebook knows, the roles of
 * its nouns, and what the article has said before. One for each sentence; not thread-safe.
 */
public final class ActorFinder {
    /** Places that are no state, whatever states their names hold. */
    private static final Set<PlaceKind> NO_STATE =
            Set.of(PlaceKind.WATER, PlaceKind.REGION, PlaceKind.AREA, PlaceKind.CONTINENT);

    static final Set<String> TIME = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "christmas",
            "ramadan",
            "easter",
            "gmt");
    /** How many sentences may open an article. */
    private static final int OPENING = 3;

    private static final Set<String> LOOK_INSIDE = Set.of(
            "of", "by", "with", "against", "in", "to", "between", "from", "on", "among", "over", "at", "for", "about",
            "toward", "towards", "into", "near", "inside");

    /** How what a word is about hangs on it. */
    private static final Set<String> IN_OBJECT = Set.of("obj", "iobj", "obl", "nmod", "ccomp", "xcomp", "acl");

    /** Words before whom a thing is for, against or about. */
    private static final Set<String> AWAY = Set.of(
            "against", "to", "on", "over", "at", "for", "about", "toward", "towards", "into", "in", "near", "inside");

    /** Words before a country's name that name a part or a kind of it. */
    private static final Set<String> PARTS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "upper",
            "lower",
            "greater",
            "inner",
            "outer",
            "mainland",
            "metropolitan",
            "new",
            "old",
            "mid",
            "southeast",
            "southwest",
            "northeast",
            "northwest",
            "free",
            "occupied",
            "communist",
            "soviet",
            "nazi",
            "modern",
            "republic",
            "team");

    /** Words before what a meeting is about, or where it is held. */
    private static final Set<String> TOPIC = Set.of("on", "about", "over", "for", "in", "at", "near", "inside");

    /** Participles behind an act, with the preposition before who is said to have done it. */
    private static final Map<String, Set<String>> BLAMED = Map.ofEntries(
            Map.entry("blame", Set.of("on")),
            Map.entry("pin", Set.of("on")),
            Map.entry("attribute", Set.of("to")),
            Map.entry("claim", Set.of("by")),
            Map.entry("stage", Set.of("by")),
            Map.entry("mount", Set.of("by")),
            Map.entry("launch", Set.of("by")),
            Map.entry("conduct", Set.of("by")),
            Map.entry("commit", Set.of("by")),
            Map.entry("perpetrate", Set.of("by")),
            Map.entry("carry", Set.of("by")),
            Map.entry("order", Set.of("by")),
            Map.entry("fire", Set.of("by")),
            Map.entry("lob", Set.of("by")),
            Map.entry("hurl", Set.of("by")),
            Map.entry("throw", Set.of("by")),
            Map.entry("drop", Set.of("by")),
            Map.entry("plant", Set.of("by")),
            Map.entry("lay", Set.of("by")),
            Map.entry("detonate", Set.of("by")),
            Map.entry("lead", Set.of("by")));

    /** Participles behind a thing, with the preposition before those whose it is; "" where they are the object. */
    private static final Map<String, String> BELONGING = Map.ofEntries(
            Map.entry("belonging", "to"),
            Map.entry("carrying", ""),
            Map.entry("transporting", ""),
            Map.entry("ferrying", ""),
            Map.entry("taking", ""),
            Map.entry("housing", ""),
            Map.entry("sheltering", ""),
            Map.entry("chaired", "by"),
            Map.entry("convened", "by"),
            Map.entry("guarded", "by"),
            Map.entry("held", "by"),
            Map.entry("hosted", "by"),
            Map.entry("inhabited", "by"),
            Map.entry("manned", "by"),
            Map.entry("occupied", "by"),
            Map.entry("operated", "by"),
            Map.entry("owned", "by"),
            Map.entry("run", "by"),
            Map.entry("staffed", "by"),
            Map.entry("used", "by"),
            Map.entry("crowded", "with"),
            Map.entry("filled", "with"),
            Map.entry("packed", "with"));

    private static final String OFFICE = "office";

    /** Nouns for people who stand by somebody or against him. */
    private static final Set<String> FOLLOWERS = Set.of(
            "ally",
            "associate",
            "backer",
            "booster",
            "colleague",
            "coworker",
            "co-worker",
            "confidant",
            "confidante",
            "donor",
            "follower",
            "friend",
            "loyalist",
            "nominee",
            "appointee",
            "protege",
            "surrogate");

    /** Roles of people by themselves, whose friends have no part in them. */
    private static final Set<String> SINGLE = Set.of("CVL", "REL", "ELI", "LAB", "HLH");

    /** What papers and stations publish: in whose name it speaks. */
    private static final Set<String> PUBLISHED = Set.of(
            "investigation",
            "report",
            "article",
            "editorial",
            "poll",
            "probe",
            "survey",
            "story",
            "column",
            "documentary",
            "analysis",
            "inquiry");

    /** What is called after the city where it was made: the Paris Agreement. */
    private static final Set<String> CALLED_AFTER = Set.of(
            "agreement",
            "accord",
            "accords",
            "treaty",
            "protocol",
            "convention",
            "conventions",
            "pact",
            "declaration",
            "principles",
            "process");

    private static final String MEETING = "dip_meeting";

    /** Those who buy or use what a firm makes, and are not the firm. */
    /** Verbs of making and doing, whose participle tells whose a thing is. */
    private static final String MAKING = "act.making";

    private static final String CUSTOMER = "person.customer";

    private static final List<String> FIRM = List.of("BUS");

    /** Verbs of what is done to people's bodies and liberty. */
    private static final String HARMING = "harm.people";

    private static final String MILITARY = "military.means";

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}/&-]{1,7}");

    /** Roles of bodies that act as one, and whose name stands before what they do or have. */
    private static final Set<String> BODIES = Set.of("GOV", "MIL", "COP", "REB", "SEP", "INS", "OPP", "LEG", "JUD");

    /** "US-based", "Iran-backed": whoever is so called is not the state before the hyphen. */
    private static final Set<String> ONLY_TIED = Set.of(
            "based",
            "born",
            "made",
            "backed",
            "owned",
            "funded",
            "linked",
            "friendly",
            "educated",
            "trained",
            "supplied",
            "occupied",
            "controlled",
            "held",
            "listed",
            "style",
            "built",
            "speaking");

    /** What stands behind a name and is none. */
    static final Set<String> JUNIOR = Set.of("Jr.", "Jr", "Sr.", "Sr");

    /** "air defence exports": what is exported defends, and nobody does the exporting by that word. */
    private static final Set<String> DEFENCE = Set.of("defence", "defense");

    private static final Set<String> AGAINST_STATE = Set.of("REB", "SEP", "INS");

    private final Article article;
    private final Sentence sentence;
    private final Codebook codebook;
    private final Memory memory;
    private final List<Article.GivenSpan> given;
    private final NameMatches names;
    private final References references;
    private final Roles roles;
    private final PlaceReader places;
    private final Map<Integer, List<Actor>> own = new HashMap<>();
    private final Set<Integer> busy = new LinkedHashSet<>();
    private boolean asSource;

    /** @param memory what earlier sentences said; {@link #remember} adds this one */
    public ActorFinder(Article article, Sentence sentence, Codebook codebook, Memory memory) {
        this(
                article,
                sentence,
                codebook,
                memory,
                article.given(),
                new Quotations(article.text()),
                new PlaceReader(codebook, article.text(), sentence, new ArticlePlaces(codebook, article.text(), null)));
    }

    /**
     * @param memory what earlier sentences said; {@link #remember} adds this one
     * @param given the marked spans of the article that may lie in this sentence
     * @param quotations which parts of the article stand in quotation marks
     * @param places the places that the sentence names; asked only where a role has no country
     */
    public ActorFinder(
            Article article,
            Sentence sentence,
            Codebook codebook,
            Memory memory,
            List<Article.GivenSpan> given,
            Quotations quotations,
            PlaceReader places) {
        this.given = List.copyOf(given);
        this.article = article;
        this.sentence = sentence;
        this.codebook = codebook;
        this.memory = memory;
        shortWords();
        this.names = new NameMatches(article.text(), sentence, codebook.actors(), article.published(), memory);
        this.references = new References(this, article, sentence, codebook, memory, names, quotations);
        this.places = places;
        this.roles = new Roles(this, references, article, sentence, codebook, memory, names, places);
    }

    /** The known name, if any, that a token belongs to. */
    Optional<NameMatches.Match> nameAt(Token token) {
        return names.at(token);
    }

    /** True when the sentence holds a known name or a given span. */
    public boolean hasActors() {
        return !names.all().isEmpty() || given.stream().anyMatch(g -> g.span().overlaps(sentence.span()));
    }

    /** Codes of the countries whose names, people or bodies the sentence names, firms and papers left out. */
    public Set<String> countriesNamed() {
        Set<String> found = new LinkedHashSet<>();
        for (NameMatches.Match match : names.all()) {
            Actor actor = named(match);
            if (actor.country() != null && !isAtHomeAnywhere(actor)) {
                found.add(actor.country());
            }
        }
        return found;
    }

    /** A firm or a paper: whoever deals with it may be of any country. */
    private static boolean isAtHomeAnywhere(Actor actor) {
        return actor.sectors().equals(List.of("BUS")) || actor.sectors().equals(List.of("MED"));
    }

    /** Those with a country whom the sentence names anywhere, in its order: people and bodies whole, else the country's name. */
    public List<Actor> named() {
        List<Actor> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            own(token).stream()
                    .filter(actor -> actor.country() != null && !isCalledAfter(token))
                    .filter(actor ->
                            found.stream().noneMatch(other -> other.span().equals(actor.span())))
                    .forEach(found::add);
        }
        for (NameMatches.Match match : names.all()) {
            Actor actor = named(match);
            if (actor.country() != null
                    && !isPartOfName(match)
                    && !isCalledAfter(sentence.token(match.last()))
                    && found.stream().noneMatch(other -> other.span().overlaps(actor.span()))) {
                found.add(actor);
            }
        }
        found.sort(Comparator.comparing(Actor::span));
        return found;
    }

    /** True for words within what the word at a trigger has for its object, its phrases or its "that". */
    public boolean isInObject(Span words, Span trigger) {
        Token at = sentence.tokens().stream()
                .filter(token -> words.contains(token.span()))
                .findFirst()
                .orElse(null);
        while (at != null && at.head() >= 0) {
            Token above = sentence.token(at.head());
            if (trigger.contains(above.span())) {
                return IN_OBJECT.stream().anyMatch(at::isRelation);
            }
            at = above;
        }
        return false;
    }

    /** True for words with "'s" behind them. */
    public boolean isPossessor(Span words) {
        return sentence.tokens().stream()
                .filter(token -> token.span().start() >= words.end())
                .findFirst()
                .filter(token -> token.tag().equals("POS"))
                .isPresent();
    }

    /** "Peru-related talks": words that are the first half of an adjective; of "Chilean-Peruvian" both halves are names. */
    public boolean isHalf(Span words) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.span().start() == words.end()
                        && (token.tag().equals("HYPH") || token.form().equals("-"))
                        && token.index() + 1 < sentence.size()
                        && Character.isLowerCase(
                                sentence.token(token.index() + 1).form().charAt(0)));
    }

    /** True for the name of a capital, which stands for its state and may be the mere place. */
    public boolean isCapital(Actor actor) {
        return names.all().stream()
                .anyMatch(match ->
                        match.span().equals(actor.span()) && match.fact().form().equals("capital"));
    }

    /** The word before some words and their determiner, if it is a preposition; else "". */
    public String wordBefore(Span words) {
        return sentence.tokens().stream()
                .filter(token -> token.span().end() <= words.start() && !token.isRelation("det"))
                .reduce((first, second) -> second)
                .filter(token -> token.isRelation("case"))
                .map(Token::lower)
                .orElse("");
    }

    /** The marked spans that may lie in this sentence. */
    public List<Article.GivenSpan> given() {
        return given;
    }

    /** The given span, if any, that a phrase with this head belongs to. */
    public Optional<Article.GivenSpan> given(Token head) {
        for (Article.GivenSpan span : given) {
            if (span.span().contains(head.span()) || head.span().contains(span.span())) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /**
     * Actors that a phrase names: those of its head and of what is joined to it by "and"; if the head is no actor, the
     * first actor within the phrase (its possessor, its nationality adjective, its of-phrase ...).
     */
    public List<Actor> actors(Token head) {
        return actors(head, 0, List.of());
    }

    /**
     * As {@link #actors(Token)}, for who does something: where the head is no actor, not those whom it is against, for
     * or about.
     */
    public List<Actor> sources(Token head) {
        asSource = true;
        List<Actor> found = actors(head, 0, List.of());
        asSource = false;
        return found;
    }

    /** As {@link #actors(Token)}, passing over these actors and their countries when it looks within the phrase. */
    public List<Actor> actorsBeside(Token head, List<Actor> others) {
        return actors(head, 0, others);
    }

    /** Actors that the words before a noun name: "Japanese" and "U.S." in "Japanese and U.S. concern". */
    public List<Actor> modifiers(Token modifier) {
        return modifierActors(modifier);
    }

    /**
     * Whose act a noun names by the words before it: the body among them ("army" in "a Libyan army raid", "Ministry" in
     * "a Labour Ministry lawsuit"), else the nations.
     */
    public List<Actor> before(Token noun, List<Token> modifiers) {
        for (Token modifier : modifiers) {
            if (modifier.isRelation("compound") && modifier.isNoun() && isBody(modifier)) {
                List<Actor> body = own(modifier).stream()
                        .filter(actor ->
                                actor.country() != null && !actor.sectors().isEmpty())
                        .toList();
                if (!body.isEmpty() && names.at(modifier).isEmpty()) {
                    return body;
                }
            }
        }
        List<Actor> found = new ArrayList<>();
        modifiers.stream()
                .filter(modifier -> !isCalledAfter(modifier, noun))
                .forEach(modifier -> found.addAll(modifierActors(modifier)));
        return found;
    }

    /** As {@link #actors(Token)}, this many phrases down from where the search began. */
    List<Actor> actors(Token head, int depth) {
        return actors(head, depth, List.of());
    }

    /** Who stands behind "of" as an owner: not whom an inquiry, a talk or a report is about. */
    List<Actor> owners(Token head) {
        boolean before = asSource;
        asSource = true;
        List<Actor> found = actors(head, 2, List.of());
        asSource = before;
        return found;
    }

    private static List<Actor> beside(List<Actor> found, List<Actor> others) {
        return others.isEmpty()
                ? found
                : found.stream()
                        .filter(a -> others.stream()
                                .noneMatch(o -> o.sameAs(a)
                                        || o.span().overlaps(a.span())
                                        || a.code() != null && a.code().equals(o.country()) && !isAgainstState(o)))
                        .toList();
    }

    /** Rebels and the like: what they do to their country they do to another side. */
    private static boolean isAgainstState(Actor actor) {
        return actor.sectors().stream().anyMatch(AGAINST_STATE::contains);
    }

    private List<Actor> actors(Token head, int depth, List<Actor> others) {
        if (depth > 4) {
            return List.of();
        }
        List<Actor> found = new ArrayList<>(depth == 0 ? own(head) : beside(own(head), others));
        for (Token child : sentence.children(head)) {
            if (child.isRelation("conj") && !child.isVerb()) {
                for (Actor actor : found.isEmpty() ? actors(child, depth + 1, others) : own(child)) {
                    if (found.stream().noneMatch(a -> a.sameAs(actor))) {
                        found.add(actor);
                    }
                }
            }
        }
        if (depth == 0 && given(head).isPresent()) {
            markedBefore(head, found);
        }
        boolean onlyWords = found.stream().allMatch(a -> a.code() == null && !isGiven(a));
        if (onlyWords) {
            List<Actor> inside = inside(head, depth, others);
            if (!inside.isEmpty() && (found.isEmpty() || inside.get(0).code() != null || isGiven(inside.get(0)))) {
                return found.isEmpty() || !isActorLike(head) ? inside : found;
            }
        }
        return found;
    }

    /** "House" before the marked "Senate envoys": another marked actor in front of the one that the head belongs to. */
    private void markedBefore(Token head, List<Actor> found) {
        Span own = given(head).orElseThrow().span();
        for (int i = head.index() - 1; i >= 0 && sentence.dominates(head, sentence.token(i)); i--) {
            Token token = sentence.token(i);
            boolean joined = token.isRelation("compound")
                    || token.isRelation("conj")
                    || token.isRelation("amod")
                    || token.isRelation("nmod");
            Optional<Article.GivenSpan> other =
                    given(token).filter(mark -> !mark.span().overlaps(own));
            if (joined && other.isPresent()) {
                for (Actor actor : own(token)) {
                    if (isGiven(actor) && found.stream().noneMatch(a -> a.span().equals(actor.span()))) {
                        found.add(actor);
                    }
                }
            }
        }
    }

    /** True when the caller marked the words of an actor. */
    static boolean isGiven(Actor actor) {
        return !actor.via().isEmpty() && actor.via().get(0).kind().equals("given");
    }

    private List<Actor> inside(Token head, int depth, List<Actor> others) {
        List<Actor> found = within(head, depth, others);
        if (head.lemmaLower().equals(OFFICE)) {
            return found.stream().map(actor -> officeOf(head, actor)).toList();
        }
        return FOLLOWERS.contains(head.lemmaLower())
                ? found.stream().map(actor -> follower(head, actor)).toList()
                : found;
    }

    /** "the senator's office said": those who work for him, and not himself. */
    private Actor officeOf(Token head, Actor owner) {
        boolean person = owner.name() != null
                || owner.via().stream().anyMatch(step -> step.kind().equals("coreference"));
        return sentence.children(head).stream()
                .filter(child -> child.relation().equals("nmod:poss"))
                .filter(child -> person && !isGiven(owner) && owner.code() != null)
                .findFirst()
                .map(child -> new Span(phrase(child).start(), phrase(head).end()))
                .map(words -> actor(words, owner.code(), null, owner.via()))
                .orElse(owner);
    }

    /** "a Trump ally", "an associate of Trump": whoever is somebody's, and not that person; of a state it is the state's. */
    private Actor follower(Token head, Actor leader) {
        String country = leader.country() == null ? "" : leader.country();
        boolean official = leader.name() != null && !leader.sectors().isEmpty() && !country.isEmpty();
        boolean single = !leader.sectors().isEmpty() && SINGLE.containsAll(leader.sectors());
        boolean unknown = leader.code() == null
                && Character.isUpperCase(leader.text().charAt(0))
                && leader.via().stream()
                        .allMatch(step -> Set.of("words", "possessive").contains(step.kind()));
        if (!official && !single && !unknown || isGiven(leader)) {
            return leader;
        }
        return actor(phrase(head), country + "CVL", null, leader.via());
    }

    private List<Actor> within(Token head, int depth, List<Actor> others) {
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss")) {
                List<Actor> found = actors(child, depth + 1, others);
                if (!found.isEmpty()) {
                    return via(found, "possessive", child);
                }
            }
        }
        for (Token child : sentence.children(head)) {
            if (isBodyBefore(child, head)) {
                List<Actor> found = beside(own(child), others);
                if (found.stream().anyMatch(a -> a.code() != null)) {
                    return found;
                }
            }
        }
        List<Actor> byAdjective = new ArrayList<>();
        for (Token child : sentence.children(head)) {
            if (child.index() < head.index()
                    && !ONLY_TIED.contains(child.lower())
                    && !isCalledAfter(child, head)
                    && (child.isRelation("amod") || child.isRelation("compound") || child.isRelation("nmod"))) {
                byAdjective.addAll(beside(modifierActors(child), others));
            }
        }
        if (byAdjective.isEmpty()) {
            byAdjective.addAll(holders(head));
        }
        if (codebook.classes().contains(CUSTOMER, head.lemmaLower())) {
            byAdjective.removeIf(actor -> actor.sectors().equals(FIRM) && !isGiven(actor));
        }
        if (!byAdjective.isEmpty()) {
            return isMilitary(head) ? byAdjective.stream().map(this::forces).toList() : byAdjective;
        }
        List<Actor> words = List.of();
        boolean meeting = codebook.classes().contains(MEETING, head.lemmaLower());
        for (boolean byFirst : new boolean[] {true, false}) {
            for (Token child : sentence.children(head)) {
                String preposition = preposition(child);
                boolean fits = byFirst
                        ? preposition.equals("by")
                        : LOOK_INSIDE.contains(preposition)
                                && !(asSource && AWAY.contains(preposition))
                                && !(meeting && TOPIC.contains(preposition))
                                && !(preposition.equals("at")
                                        && codebook.classes().contains(MEETING, child.lemmaLower()));
                if (fits && (child.isRelation("nmod") || child.isRelation("obl"))) {
                    List<Actor> found = actors(child, depth + 1, others);
                    if (found.stream().anyMatch(a -> a.code() != null || isGiven(a))) {
                        return found;
                    }
                    words = words.isEmpty() ? found : words;
                }
            }
        }
        List<Actor> blamed = asSource ? blamed(head, depth, others) : maker(head, depth, others);
        if (!blamed.isEmpty()) {
            return blamed;
        }
        for (Token child : sentence.children(head)) {
            if (child.isRelation("appos")) {
                List<Actor> found = actors(child, depth + 1, others);
                if (found.stream().anyMatch(a -> a.code() != null)) {
                    return found;
                }
            }
        }
        List<Actor> owners = asSource || !words.isEmpty() ? List.of() : owners(head, depth, others);
        return owners.isEmpty() ? words : owners;
    }

    /** "a bus carrying Kurdish pilgrims", "a base used by Danish troops": whose a thing is, or who is in it. */
    private List<Actor> owners(Token head, int depth, List<Actor> others) {
        for (Token clause : sentence.children(head)) {
            String preposition = clause.relation().equals("acl") ? BELONGING.get(clause.lower()) : null;
            if (preposition == null) {
                continue;
            }
            for (Token phrase : sentence.children(clause)) {
                boolean fits = preposition.isEmpty()
                        ? phrase.relation().equals("obj")
                        : phrase.isRelation("obl") && preposition(phrase).equals(preposition);
                List<Actor> found = fits ? actors(phrase, depth + 1, others) : List.of();
                if (found.stream().anyMatch(a -> a.code() != null)) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** "a bombing blamed on rebels", "a raid claimed by the group": who is said to have done what the noun names. */
    private List<Actor> blamed(Token head, int depth, List<Actor> others) {
        for (Token clause : sentence.children(head)) {
            Set<String> prepositions = BLAMED.getOrDefault(clause.lemmaLower(), Set.of());
            if (!clause.relation().equals("acl") || !clause.tag().equals("VBN") || prepositions.isEmpty()) {
                continue;
            }
            for (Token phrase : sentence.children(clause)) {
                boolean doer = phrase.isRelation("obl") && prepositions.contains(preposition(phrase));
                List<Actor> found = doer ? actors(phrase, depth + 1, others) : List.of();
                if (found.stream().anyMatch(a -> a.code() != null)) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** "orders issued by the ministry", "an attack carried out by rebels": whose the thing is against which something is said. */
    private List<Actor> maker(Token head, int depth, List<Actor> others) {
        for (Token clause : sentence.children(head)) {
            boolean made = clause.relation().equals("acl")
                    && clause.tag().equals("VBN")
                    && codebook.classes().contains(MAKING, clause.lemmaLower());
            for (Token phrase : made ? sentence.children(clause) : List.<Token>of()) {
                boolean doer = phrase.isRelation("obl") && preposition(phrase).equals("by");
                List<Actor> found = doer ? actors(phrase, depth + 1, others) : List.of();
                if (found.stream().anyMatch(a -> a.code() != null || isGiven(a))) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** True for what only an army has: "tank fire", "warplanes", "airstrike". */
    private boolean isMilitary(Token head) {
        return codebook.classes().contains(MILITARY, head.lemmaLower())
                || sentence.children(head).stream()
                        .anyMatch(child -> child.isRelation("compound")
                                && codebook.classes().contains(MILITARY, child.lemmaLower()));
    }

    /** Of a state, its armed forces: "Israeli" in "Israeli tank fire". */
    private Actor forces(Actor actor) {
        String code = actor.code();
        boolean state = code != null && code.equals(actor.country()) && !code.equals("PSE");
        return state && !isGiven(actor) ? actor(actor.span(), code + "MIL", actor.name(), actor.via()) : actor;
    }

    /** "Paris" in "the Paris climate agreement": the city where a thing was made, and no side. */
    private boolean isCalledAfter(Token child) {
        return sentence.head(child).filter(head -> isCalledAfter(child, head)).isPresent();
    }

    private boolean isCalledAfter(Token child, Token head) {
        return CALLED_AFTER.contains(head.lower())
                && names.at(child)
                        .filter(match -> match.fact().form().equals("capital"))
                        .isPresent();
    }

    /** "police" in "a police ban", "rebel" in "rebel positions": a body whose act or thing the noun is. */
    private boolean isBodyBefore(Token child, Token head) {
        return child.index() < head.index()
                && child.isRelation("compound")
                && child.isNoun()
                && (!child.isProper() || names.at(child).isEmpty())
                && (isBody(child) || asSource && isPaper(child, head));
    }

    /** "a newspaper investigation": the paper says what it does. */
    private boolean isPaper(Token word, Token thing) {
        return PUBLISHED.contains(thing.lemmaLower())
                && role(word)
                        .filter(role -> role.agent().roles().contains("MED"))
                        .isPresent();
    }

    private boolean isBody(Token word) {
        return !DEFENCE.contains(word.lemmaLower())
                && role(word)
                        .filter(role -> role.agent().roles().stream().anyMatch(BODIES::contains))
                        .isPresent();
    }

    private List<Actor> modifierActors(Token child) {
        List<Actor> found = new ArrayList<>();
        List<Token> all = new ArrayList<>(List.of(child));
        all.addAll(sentence.children(child));
        for (Token token : all) {
            Optional<NameMatches.Match> match = names.at(token);
            int last = match.map(NameMatches.Match::last).orElse(token.index());
            if ((token == child
                            || token.isRelation("conj")
                            || token.isRelation("compound")
                            || token.isRelation("amod")
                            || Joined.owns(sentence, last, child))
                    && Joined.belongs(sentence, last)) {
                Optional<Article.GivenSpan> given = given(token);
                if (given.isPresent() || match.isPresent()) {
                    Actor actor = given.isPresent()
                            ? givenActor(
                                    given.get(), match.map(m -> m.fact().code()).orElse(null), null)
                            : named(match.get());
                    if (found.stream().noneMatch(a -> a.sameAs(actor))) {
                        found.add(actor);
                    }
                }
            }
        }
        return found;
    }

    /** The preposition of a phrase, or "". */
    public String preposition(Token head) {
        for (Token child : sentence.children(head)) {
            if (child.isRelation("case")
                    && !child.lower().equals("'s")
                    && !child.lower().equals("\u2019s")) {
                return child.lower();
            }
        }
        return "";
    }

    /** "The opposition-controlled parliament": a body, which is itself whoever holds it. */
    private boolean isRuling(Token head) {
        return roles.role(head)
                .filter(role -> !List.of("CVL").equals(role.agent().roles()))
                .isPresent();
    }

    /** "A rebel-held part of Lima", "government-controlled Aleppo": those who hold a place, with its country. */
    private List<Actor> holders(Token head) {
        for (Token participle : sentence.children(head)) {
            if (participle.index() < 2 || participle.index() > head.index()) {
                continue;
            }
            Token holder = sentence.token(participle.index() - 2);
            if (!Joined.holds(sentence, holder.index(), participle)) {
                continue;
            }
            Optional<Roles.Role> role = roles.role(holder);
            if (role.isPresent()) {
                return List.of(roles.holder(holder, role.get(), placeWithin(head)));
            }
        }
        return List.of();
    }

    /** The place that a phrase names, if it names one of a known country. */
    private Optional<NamedPlace> placeWithin(Token head) {
        return places.names().stream()
                .filter(name -> name.place() != null && name.place().country() != null)
                .filter(name -> sentence.dominates(head, sentence.token(name.last())))
                .findFirst();
    }

    private static List<Actor> via(List<Actor> actors, String kind, Token words) {
        return actors.stream()
                .map(a -> {
                    List<Via> steps = new ArrayList<>(a.via());
                    steps.add(new Via(kind, words.span(), words.form()));
                    return new Actor(a.span(), a.text(), a.code(), a.country(), a.sectors(), a.name(), steps);
                })
                .toList();
    }

    /** Actors that the head of a phrase itself stands for; empty for things and ideas. */
    List<Actor> own(Token head) {
        List<Actor> known = own.get(head.index());
        if (known != null) {
            return known;
        }
        if (!busy.add(head.index())) {
            return List.of();
        }
        boolean before = asSource;
        asSource = false;
        List<Actor> found = find(head);
        asSource = before;
        busy.remove(head.index());
        own.put(head.index(), found);
        return found;
    }

    private List<Actor> find(Token head) {
        Optional<Article.GivenSpan> given = given(head);
        if (given.isEmpty()
                && !head.isNoun()
                && !head.isPronoun()
                && !names.at(head).isPresent()
                && !isNominalAdjective(head)
                && !head.tag().equals("CD")
                && !head.tag().equals("DT")) {
            return List.of();
        }
        if (given.isEmpty() && isFirstOfAdjectives(head)) {
            return List.of();
        }
        List<Actor> found = resolve(head);
        if (given.isPresent()) {
            Actor best = found.stream()
                    .filter(actor -> standsIn(given.get().span(), actor))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.get(0));
            if (best == null || best.code() == null) {
                Actor plain = best;
                best = inside(head, 1, List.of()).stream()
                        .filter(actor -> actor.code() != null)
                        .findFirst()
                        .orElse(plain);
            }
            return List.of(givenActor(given.get(), best == null ? null : best.code(), best));
        }
        return found;
    }

    /** True when a name or demonym that made the actor lies in the span: "Russian" of the U.S. and Russian envoys. */
    private static boolean standsIn(Span span, Actor actor) {
        return actor.via().stream()
                .anyMatch(step ->
                        (step.kind().equals("demonym") || step.kind().equals("name")) && span.contains(step.span()));
    }

    private Actor givenActor(Article.GivenSpan given, @Nullable String code, @Nullable Actor known) {
        String use = given.code() != null ? given.code() : code;
        List<Via> steps = new ArrayList<>();
        steps.add(new Via("given", given.span(), given.span().of(article.text())));
        if (known != null) {
            steps.addAll(known.via());
        }
        return actor(given.span(), use, known == null ? null : known.name(), steps);
    }

    /** "Military and economic cooperation": a word that is an adjective here as the one behind "and" is. */
    private boolean isFirstOfAdjectives(Token head) {
        int and = head.index() + 1;
        return head.lower().equals("military")
                && and + 2 < sentence.size()
                && Set.of("and", "or", ",", "/", "-")
                        .contains(sentence.token(and).lower())
                && sentence.token(and + 1).isAdjective()
                && (sentence.token(and + 2).isNoun() || sentence.token(and + 2).isAdjective());
    }

    private boolean isNominalAdjective(Token head) {
        return head.isAdjective() && sentence.child(head, "det").isPresent();
    }

    /** An actor of this code; its country and sectors are read from it. */
    Actor actor(Span span, @Nullable String code, @Nullable String name, List<Via> via) {
        String country =
                code != null && code.length() >= 3 && codebook.ontology().isCountry(code.substring(0, 3))
                        ? code.substring(0, 3)
                        : null;
        return new Actor(
                span,
                span.of(article.text()),
                code,
                country,
                codebook.ontology().rolesOf(code),
                name,
                via);
    }

    /** What words are about where that is nobody: a phrase without a code. */
    public Actor thing(Token head) {
        Span span = phrase(head);
        return actor(span, null, null, List.of(new Via("words", span, span.of(article.text()))));
    }

    /** The actor that a known name stands for by itself. */
    Actor named(NameMatches.Match match) {
        ActorFact fact = match.fact();
        String kind = switch (fact.form()) {
            case "adjective", "demonym" -> "demonym";
            case "acronym" -> "acronym";
            default -> "name";
        };
        return actor(
                match.span(),
                fact.code(),
                fact.form().equals("person") ? fact.name() : null,
                List.of(new Via(kind, match.span(), match.span().of(article.text()))));
    }

    /** "Mother's Day": part of the name of a day. */
    private boolean isHoliday(Token head) {
        boolean part = head.isRelation("compound") || head.relation().equals("nmod:poss");
        return part
                && head.isProper()
                && head.head() >= 0
                && sentence.token(head.head()).form().equals("Day");
    }

    /** "Theresa May": a month that is the last part of a name. */
    private boolean isSurname(Token head) {
        if (head.index() == 0 || !head.isProper()) {
            return false;
        }
        Token before = sentence.token(head.index() - 1);
        return before.isProper()
                && before.head() == head.index()
                && (before.isRelation("compound") || before.isRelation("flat"))
                && !TIME.contains(before.lower());
    }

    /** "Michael Jordan", "Ashley France": a country's or capital's name behind a given name is a surname. */
    private boolean isPartOfName(NameMatches.Match match) {
        String form = match.fact().form();
        boolean single = match.first() > 0 && match.first() == match.last();
        if (!single || !Set.of("name", "capital", "acronym").contains(form)) {
            return false;
        }
        Token before = sentence.token(match.first() - 1);
        return before.isProper()
                && before.head() == match.first()
                && (before.isRelation("compound") || before.isRelation("flat"))
                && before.form().chars().anyMatch(Character::isLowerCase)
                && names.at(before).isEmpty()
                && role(before).isEmpty()
                && !PARTS.contains(before.lower());
    }

    /** "Joseph R. Biden, Jr.": the word of the name before "Jr."; any other word itself. */
    private Token nameBearer(Token head) {
        int before = head.index() - 1;
        if (!JUNIOR.contains(head.form()) || before < 1) {
            return head;
        }
        return sentence.token(sentence.token(before).tag().equals(",") ? before - 1 : before);
    }

    private List<Actor> resolve(Token head) {
        if (head.isNoun() && names.at(head).isEmpty() && !isRuling(head)) {
            List<Actor> holders = holders(head);
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        if (TIME.contains(head.lower()) && !isSurname(head) || isHoliday(head)) {
            return List.of();
        }
        if (head.isPronoun()) {
            return references.pronoun(head);
        }
        if (isCountOfPeople(head)) {
            return List.of(roles.people(head));
        }
        List<Actor> two = references.bothOf(head);
        if (!two.isEmpty()) {
            return two;
        }
        Span span = phrase(head);
        Optional<NameMatches.Match> name = names.at(nameBearer(head)).filter(match -> !isPartOfName(match));
        if (References.isHome(head)) {
            List<Actor> home = references.home(head, span);
            if (!home.isEmpty()) {
                return home;
            }
        }
        List<Actor> body = name.isPresent() ? List.of() : references.body(head, span);
        if (!body.isEmpty()) {
            return body;
        }
        Optional<Roles.Role> role = roles.role(head);
        if (name.isPresent() && role.isPresent() && isOfAnotherCountry(head, name.get())) {
            return roles.withRole(head, span, role.get());
        }
        if (name.isPresent()
                && (role.isEmpty()
                        || name.get().last() - name.get().first() >= role.get().words())) {
            return List.of(roles.withTitle(head, span, name.get()));
        }
        if (role.isPresent()) {
            return roles.withRole(head, span, role.get());
        }
        if (head.isProper()) {
            return List.of(roles.properName(head, span));
        }
        return List.of();
    }

    /** A body of states itself, and not its chairman, its soldiers or what is only called by the same words. */
    private static boolean isBodyOfStates(Actor actor) {
        return String.valueOf(actor.code()).startsWith("IGO")
                && actor.via().stream()
                        .allMatch(step ->
                                step.kind().equals("name") || step.kind().equals("acronym"));
    }

    /** "killed seven", "29 others were injured": whoever is harmed and only counted. */
    private boolean isCountOfPeople(Token head) {
        boolean count = head.tag().equals("CD")
                || head.lemmaLower().equals("other") && head.tag().equals("NNS");
        boolean harmed = head.relation().equals("obj") || head.relation().equals("nsubj:pass");
        return count
                && harmed
                && head.head() >= 0
                && given(head).isEmpty()
                && codebook.classes()
                        .contains(HARMING, sentence.token(head.head()).lemmaLower())
                && sentence.children(head).stream()
                        .noneMatch(child -> preposition(child).equals("of"));
    }

    /**
     * "Brazil's Congress", "the Congress of Peru", "the Canadian Defense Department": a name that the tables have as one
     * country's, beside another's; of several words only where they say what it is ("defense department") and name nobody.
     */
    private boolean isOfAnotherCountry(Token head, NameMatches.Match match) {
        boolean plain = match.first() == match.last()
                || codebook.agents()
                        .find(match.span().of(article.text()).toLowerCase(Locale.ROOT))
                        .isPresent();
        if (!plain || !match.fact().form().equals("name")) {
            return false;
        }
        String own = match.fact().code();
        for (Token child : sentence.children(head)) {
            boolean whose = child.relation().equals("nmod:poss")
                    || child.isRelation("amod")
                    || child.isRelation("compound") && child.index() < head.index()
                    || child.isRelation("nmod") && preposition(child).equals("of");
            Optional<NameMatches.Match> other = whose ? names.at(child) : Optional.empty();
            if (other.isPresent()
                    && codebook.ontology().isCountry(other.get().fact().code())
                    && !own.startsWith(other.get().fact().code())) {
                return true;
            }
        }
        return false;
    }

    /** The longest phrase of the agent table that ends with this token. */
    Optional<Roles.Role> role(Token head) {
        return roles.role(head);
    }

    /** True for people, bodies and proper names: what can act. */
    public boolean isActorLike(Token head) {
        return head.isProper()
                || head.isPronoun()
                || role(head).isPresent()
                || given(head).isPresent();
    }

    /** A noun phrase from its first modifier to its head, clauses and later phrases left out. */
    public Span phrase(Token head) {
        int first = head.index();
        boolean grown = true;
        while (grown && first > 0) {
            Token before = sentence.token(first - 1);
            grown = sentence.dominates(head, before)
                            && !before.isRelation("case")
                            && !before.isRelation("fixed")
                            && !before.isRelation("cc")
                            && !before.isRelation("mark")
                            && !before.isRelation("appos")
                            && !before.tag().equals("``")
                            && (!before.tag().equals(",")
                                    || head.form().equals("Jr.")
                                    || head.form().equals("Sr."))
                            && !before.isVerb()
                    || before.lower().equals("'s") && sentence.dominates(head, before)
                    || before.isRelation("cc")
                            && sentence.dominates(head, before)
                            && sentence.token(before.head()).index() < head.index();
            if (grown) {
                first--;
            }
        }
        first = withoutRunOn(first, head);
        int last = head.index();
        while (last + 1 < sentence.size()
                && sentence.token(last + 1).head() == head.index()
                && (sentence.token(last + 1).isRelation("flat")
                        || sentence.token(last + 1).isRelation("compound"))) {
            last++;
        }
        NameMatches.Match match = names.at(head).orElse(null);
        int end = sentence.token(last).span().end();
        int start = sentence.token(first).span().start();
        if (match != null) {
            start = Math.min(start, match.span().start());
            end = Math.max(end, match.span().end());
        }
        return new Span(start, end);
    }

    /**
     * Where a phrase begins that the parser let grow into what stands before it: a dash, "at least", a heading ("Promoting
     * human rights President Roe ...", "as a paid holiday The union ...").
     */
    private int withoutRunOn(int first, Token head) {
        int start = first;
        for (int i = first + 1; i < head.index(); i++) {
            boolean comma = sentence.token(i).tag().equals(",") && !isJunior(sentence.token(i + 1));
            if (sentence.token(i).form().equals("The")) {
                start = i;
            } else if (comma) {
                start = i + 1;
            }
        }
        while (start < head.index()
                && (!Character.isLetterOrDigit(sentence.token(start).form().charAt(0))
                                && sentence.token(start).isRelation("punct")
                        || sentence.token(start).lower().equals("least"))) {
            start++;
        }
        int title = start;
        while (title < head.index() && isBare(sentence.token(title))) {
            title++;
        }
        boolean capital = Character.isUpperCase(sentence.token(title).form().charAt(0));
        Optional<Roles.Role> longer =
                start < head.index() && start == first ? role(sentence.token(start)) : Optional.empty();
        if (longer.isPresent() && longer.get().first() < start) {
            return longer.get().first();
        }
        boolean office = title > start
                && title < head.index()
                && sentence.token(title - 1).isNoun()
                && head.isProper()
                && capital
                && role(sentence.token(title)).isPresent();
        return office ? title : start;
    }

    private static boolean isJunior(Token token) {
        return token.form().equals("Jr.")
                || token.form().equals("Sr.")
                || token.form().startsWith("I");
    }

    private static boolean isBare(Token token) {
        return (token.isNoun() && !token.isProper() || token.tag().equals("JJ"))
                && Character.isLowerCase(token.form().charAt(0));
    }

    /** Learns what letters in brackets stand for: "the Sudan Liberation Army (SLA)". */
    private void acronyms() {
        for (int i = 1; i + 2 < sentence.size(); i++) {
            Token letters = sentence.token(i + 1);
            boolean bracketed = isBracket(sentence.token(i), "(") && isBracket(sentence.token(i + 2), ")");
            Token before = sentence.token(i - 1);
            if (bracketed && before.isNoun() && ACRONYM.matcher(letters.form()).matches()) {
                longForm(letters.form(), before)
                        .ifPresent(head -> memory.acronym(letters.form(), meaning(letters.form(), head)));
            }
        }
    }

    /** Learns of letters that are short for common words and name nobody: "genetically modified (GM)". */
    private void shortWords() {
        for (int i = 1; i + 2 < sentence.size(); i++) {
            String letters = sentence.token(i + 1).form();
            boolean bracketed = isBracket(sentence.token(i), "(") && isBracket(sentence.token(i + 2), ")");
            if (bracketed && ACRONYM.matcher(letters).matches() && isShortForWords(letters, i)) {
                memory.acronym(letters, null);
            }
        }
    }

    /** "genetically modified (GM)": each letter begins one of the common words before the bracket. */
    private boolean isShortForWords(String letters, int bracket) {
        int first = bracket - letters.length();
        if (letters.length() < 2 || first < 0) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            Token word = sentence.token(first + i);
            boolean begins =
                    Character.toLowerCase(letters.charAt(i)) == word.lower().charAt(0);
            if (!begins || word.isProper()) {
                return false;
            }
        }
        return true;
    }

    /** The head of the shortest phrase ending with a word that letters are short for: "Republic" of "envoy of the Republic of Korea". */
    private Optional<Token> longForm(String letters, Token last) {
        Token at = last;
        while (true) {
            Span span = new Span(phrase(at).start(), last.span().end());
            if (isShortFor(letters, span.of(article.text()))) {
                return Optional.of(at);
            }
            boolean inner = at.head() >= 0
                    && at.head() < last.index()
                    && (at.isRelation("compound")
                            || at.isRelation("flat")
                            || at.isRelation("nmod")
                            || at.isRelation("conj"))
                    && sentence.token(at.head()).isProper();
            if (!inner) {
                return Optional.empty();
            }
            at = sentence.token(at.head());
        }
    }

    private @Nullable ActorFact meaning(String letters, Token head) {
        return own(head).stream()
                .findFirst()
                .filter(a -> a.code() != null && a.name() == null)
                .map(a -> new ActorFact(letters, String.valueOf(a.code()), "acronym", null, null, "article"))
                .orElse(null);
    }

    private static boolean isBracket(Token token, String bracket) {
        return token.form().equals(bracket);
    }

    /** True when the letters begin words of the phrase, in order. */
    private static boolean isShortFor(String letters, String phrase) {
        int next = 0;
        String wanted = letters.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
        for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (next < wanted.length() && !word.isEmpty() && word.charAt(0) == wanted.charAt(next)) {
                next++;
            }
        }
        return next == wanted.length();
    }

    /** Learns from one of the first sentences, before it is coded, who met or speaks together. */
    public void open() {
        if (sentence.index() < OPENING && memory.gathering().isEmpty()) {
            new Opening(this, sentence, codebook, names, memory.issuer().orElse(null))
                    .read()
                    .ifPresent(memory::gathering);
        }
    }

    /** "The shadow minister, Jane Roe", whom the tables know as a former minister: the office that the words tell stands. */
    private Actor inOffice(Token name, Actor known) {
        if (!name.isRelation("appos") || name.head() < 0 || !known.sectors().contains("ELI")) {
            return known;
        }
        return own(sentence.token(name.head())).stream()
                .filter(actor -> known.name() != null && known.name().equals(actor.name()))
                .filter(actor -> actor.country() != null
                        && !actor.sectors().isEmpty()
                        && !actor.sectors().contains("ELI"))
                .findFirst()
                .orElse(known);
    }

    /** Adds what this sentence says about its actors to the article's memory. */
    public void remember() {
        acronyms();
        memory.plural(references.plural());
        references.speaker().ifPresent(memory::speaker);
        List<Actor> inOrder = new ArrayList<>();
        Actor subject = null;
        Actor anyone = null;
        for (Token token : sentence.tokens()) {
            if (token.isPronoun() && token.isRelation("nsubj") && subject == null) {
                subject = own(token).stream()
                        .filter(actor -> actor.name() != null)
                        .findFirst()
                        .orElse(null);
            }
            if (!token.isNoun() && names.at(token).isEmpty()) {
                continue;
            }
            if (token.isRelation("compound") || token.isRelation("flat")) {
                continue;
            }
            List<Actor> found = own(token);
            if (subject == null && isUnknownPerson(token)) {
                subject = found.get(0);
            }
            for (Actor actor : found) {
                boolean leading = token.isRelation("nsubj");
                if (actor.name() != null && token.isProper()) {
                    memory.person(token.form(), inOffice(token, actor));
                    memory.alsoCalled(firstWord(actor.name()), actor);
                    subject = subject == null && leading ? actor : subject;
                    anyone = actor;
                    for (Via step : actor.via()) {
                        if (step.kind().equals("title") && actor.country() != null) {
                            memory.role(step.text().toLowerCase(Locale.ROOT), actor, leading);
                        }
                    }
                } else if (actor.code() != null) {
                    if (isBodyOfStates(actor)) {
                        memory.bodyOfStates(actor);
                    }
                    role(token).ifPresent(r -> memory.role(r.agent().phrase(), actor, leading));
                    if (token.isRelation("nsubj")
                            && role(token).map(r -> !r.agent().person()).orElse(true)) {
                        memory.body(actor);
                    }
                    if (!token.tag().equals("NNS")
                            && role(token).map(r -> r.agent().person()).orElse(false)) {
                        subject = subject == null && leading ? actor : subject;
                        anyone = actor;
                    }
                }
                if (actor.country() != null && !isMerePlace(actor)) {
                    inOrder.add(actor);
                }
            }
            if (found.size() == 2 && References.differ(found.get(0), found.get(1))) {
                memory.pair(found);
                if (!found.get(0).sectors().isEmpty()) {
                    memory.pairOfPeople(found);
                }
            } else if (sentence.child(token, "conj").isPresent()) {
                List<Actor> joined = actors(token, 3);
                if (joined.size() == 2 && References.differ(joined.get(0), joined.get(1))) {
                    memory.pair(joined);
                }
            }
        }
        inOrder.forEach(memory::country);
        Actor person = subject == null ? anyone : subject;
        if (person != null) {
            memory.lastPerson(person);
        }
    }

    /** "Noa Bell recounted": a name of two words that no table has, where people stand who speak and act. */
    boolean isUnknownPerson(Token token) {
        List<Actor> found = own(token);
        return token.tag().equals("NNP")
                && token.isRelation("nsubj")
                && names.at(token).isEmpty()
                && found.size() == 1
                && found.get(0).code() == null
                && token.index() > 0
                && sentence.token(token.index() - 1).head() == token.index()
                && sentence.token(token.index() - 1).tag().equals("NNP")
                && !found.get(0).text().startsWith("the ")
                && !found.get(0).text().startsWith("The ");
    }

    /** "El Paso": a town that stands for its country where something is done to it, and is nobody. */
    private static boolean isMerePlace(Actor actor) {
        return actor.sectors().isEmpty()
                && actor.via().stream().allMatch(step -> step.kind().equals("place"));
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** Who says something in this sentence, outside of quotation marks. */
    public Optional<Actor> speaker() {
        return references.speaker();
    }

    /** Whether a state is named only as part of a sea, a region or an area: "China" in "South China Sea". */
    public boolean isInPlaceName(Actor actor) {
        return actor.country() != null
                && places.names().stream()
                        .filter(named -> named.span().contains(actor.span())
                                && !named.span().equals(actor.span()))
                        .map(NamedPlace::place)
                        .anyMatch(place -> place != null
                                && NO_STATE.contains(place.kind())
                                && !actor.country().equals(place.country()));
    }

    /** True for a name that is only part of that of a water: "Oman" of "the Gulf of Oman", "the Baltic Sea". */
    public boolean isInWater(Actor actor) {
        return actor.code() != null
                && actor.sectors().isEmpty()
                && places.names().stream()
                        .filter(named -> named.span().overlaps(actor.span())
                                && !named.span().equals(actor.span()))
                        .map(NamedPlace::place)
                        .anyMatch(place -> place != null && place.kind() == PlaceKind.WATER);
    }
}
