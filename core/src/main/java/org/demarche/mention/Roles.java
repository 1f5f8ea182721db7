package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Folding;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor.Via;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.place.PlaceReader;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Actors that a role makes: "the Russian defense minister", "President X of Y", "a spokesman for the ministry". One
 * for each sentence; not thread-safe.
 */
final class Roles {
    /** How many words before a name its title may begin. */
    private static final int MAX_TITLE = 16;

    private static final String ARMED_GROUP = "armed group";
    private static final Set<String> GROUPS =
            Set.of("group", "organisation", "organization", "faction", "network", "cell", "outfit", "affiliate");
    private static final Set<String> ARMED_ROLES = Set.of("UAF", "REB", "RAD", "INS", "SEP");

    /** Roles that say nothing more of one who belongs to an armed group, a party or the opposition. */
    private static final Set<String> PARTISAN = Set.of("REB", "SEP", "INS", "OPP", "PTY", "CRM");

    private static final Set<String> WEAK_IN_GROUPS = Set.of("GOV", "UAF", "EDU", "ELI", "MIL", "LAB");

    /** Roles that say nothing more of one who belongs to a body across states. */
    private static final Set<String> WEAK_IN_BODIES = Set.of("GOV", "UAF", "EDU", "BUS", "CVL", "ELI", "PTY");

    /** Roles of people who belong where they are; soldiers, diplomats and rebels may be anywhere. */
    private static final Set<String> LOCAL = Set.of("CVL", "COP", "JUD", "EDU", "LAB", "HLH", "AGR");

    /** Roles of the institutions of a state. */
    private static final Set<String> STATE = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "OPP", "SPY");

    private static final Set<String> CHAMBERS = Set.of("LEG", "JUD");

    /** Roles of people whose lawyers, soldiers and ministers are none themselves: "their own army" of captives. */
    private static final Set<String> PRIVATE = Set.of("CVL", "ELI", "LAB", "HLH", "AGR", "REF");

    /** Roles of those who are a country's own: whoever has no other country named beside is of the report's. */
    private static final Set<String> INSTITUTION =
            Set.of("GOV", "LEG", "JUD", "COP", "OPP", "SPY", "PTY", "ELI", "REB", "INS", "SEP");

    /** Roles of firms, schools, courts and other bodies, whose presidents and secretaries govern no state. */
    private static final Set<String> CIVIL =
            Set.of("BUS", "LAB", "EDU", "HLH", "MED", "REL", "AGR", "JUD", "LEG", "CVL", "DEV", "HRI");

    /** Offices that states have, and other bodies too. */
    private static final Set<String> ANY_BODY = Set.of(
            "president",
            "vice president",
            "secretary",
            "general secretary",
            "secretary general",
            "secretary-general",
            "adviser",
            "advisor",
            "senior adviser",
            "senior advisor",
            "spokesman",
            "spokeswoman",
            "spokesperson");

    /** Those who lead or stand for whomever they are of: "a delegation of firms". */
    private static final Set<String> LEADING = Set.of("delegation", "leader", "leadership");

    /** Other states, when they are a state's. */
    private static final Set<String> ALL_SIDES =
            Set.of("all", "warring", "conflicting", "concerned", "relevant", "both");

    /** Those who belong to others than to whom they are such: "our allies". */
    private static final Set<String> FRIENDS =
            Set.of("ally", "partner", "friend", "neighbour", "neighbor", "adversary", "foe", "enemy");

    private static final Set<String> NEIGHBOUR = Set.of("neighbour", "neighbor");

    private static final Set<String> ONES = Set.of("his", "her", "my");

    /** Those who deal with a country, and are not its: "the envoy for Syria". */
    private static final Set<String> CONCERNED = Set.of(
            "envoy",
            "inspector",
            "representative",
            "rapporteur",
            "coordinator",
            "co-ordinator",
            "mediator",
            "expert",
            "analyst",
            "specialist");

    private static final Set<String> REQUESTING = Set.of("seek", "request", "claim", "want");

    private static final Set<String> SHELTER = Set.of("asylum", "refuge");

    private static final Set<String> PERIL =
            Set.of("war", "conflict", "violence", "fighting", "persecution", "famine", "repression");

    /** Bodies that rule: a party's is the government of its country. */
    private static final Set<String> RULING = Set.of("government", "administration", "cabinet", "minister");

    private static final String OFFICER = "officer";

    /** People who hold nothing of the office of whom they belong to. */
    private static final Set<String> KIN = Set.of(
            "family",
            "wife",
            "husband",
            "son",
            "daughter",
            "mother",
            "father",
            "brother",
            "sister",
            "parent",
            "relative",
            "child",
            "cousin",
            "widow",
            "nephew",
            "niece",
            "uncle",
            "aunt",
            "grandmother",
            "grandfather",
            "friend",
            "supporter",
            "neighbour",
            "neighbor",
            "spouse",
            "sibling",
            "grandson",
            "granddaughter",
            "grandchild",
            "descendant",
            "heir",
            "ancestor",
            "widower",
            "fiance",
            "girlfriend",
            "boyfriend",
            "classmate",
            "roommate",
            "housemate",
            "teammate",
            "fan",
            "admirer",
            "follower",
            "devotee");

    /** Places where people live, which act and suffer as part of their country. */
    private static final Set<String> SETTLEMENT = Set.of("village", "town", "city", "hamlet", "settlement", "suburb");

    private static final Set<String> ARMED = Set.of("REB", "SEP", "INS", "OPP", "CRM");

    private static final Set<String> TO_PLACES = Set.of(
            "in", "at", "into", "near", "on", "over", "around", "outside", "through", "across", "toward", "towards",
            "against", "from", "inside");

    private static final String MOTIONS = "place.motions";

    private static final String PLACE_OBJECT = "place.objects";

    private static final String ELSEWHERE = "elsewhere";

    private static final Set<String> PROTESTING =
            Set.of("protester", "protestor", "demonstrator", "rioter", "marcher", "dissident");

    private static final Set<String> OF = Set.of("of", "for", "from", "at");

    private static final Set<String> GEOGRAPHIC = Set.of(
            "gulf",
            "sea",
            "strait",
            "straits",
            "bay",
            "cape",
            "coast",
            "river",
            "lake",
            "mount",
            "isle",
            "island",
            "islands",
            "city",
            "town",
            "port",
            "province",
            "valley",
            "horn",
            "treaty",
            "battle",
            "peace");

    /** People who stand for a people and hold no office of a state. */
    private static final Set<String> NOTABLES =
            Set.of("leader", "elder", "chief", "chieftain", "politician", "notable");

    private static final String PEOPLES = "actors/peoples";

    /** People who are against those whose they are said to be. */
    private static final Set<String> AGAINST = Set.of("opponent", "critic", "rival", "foe", "enemy", "challenger");

    private static final Set<String> QUANTITIES = Set.of(
            "dozen",
            "score",
            "hundred",
            "thousand",
            "million",
            "ten",
            "number",
            "group",
            "crowd",
            "majority",
            "handful",
            "most",
            "many",
            "some");

    private static final Set<String> NUMBERS = Set.of("dozen", "score", "hundred", "thousand");

    /** What is done to dozens who are people. */
    private static final Set<String> DONE_TO_PEOPLE = Set.of(
            "abduct",
            "arrest",
            "deport",
            "detain",
            "displace",
            "evacuate",
            "execute",
            "expel",
            "free",
            "hurt",
            "injure",
            "jail",
            "kidnap",
            "kill",
            "massacre",
            "release",
            "wound");

    /** Words for offices that tell what happened where they are: "authorities", "firefighter". */
    private static final String WITNESS = "person.witness";

    private static final String GIVEN_NAME = "given.name";

    /** Offices that tell what happened where they are, unless other countries are spoken of. */
    private static final Set<String> TELLING = Set.of(
            "official",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "department",
            "ministry",
            "agency",
            "mayor",
            "governor");

    /** People who may be of any country, wherever they are. */
    private static final Set<String> FROM_ANYWHERE = Set.of("migrant", "refugee", "tourist", "traveller", "traveler");

    /** People of whom a government speaks wherever they are. */
    private static final Set<String> SUFFERING =
            Set.of("civilian", "population", "hostage", "victim", "detainee", "villager", "survivor");

    /** Where something lies from a place: "south of Lagos". */
    private static final Set<String> BEARINGS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "outskirts",
            "kilometre",
            "kilometer",
            "mile");

    /** One of another country in the same office, where a word says of which. */
    private static final String COLLEAGUE = "colleague";

    private static final String REPRESENTATIVE = "representative";

    /** Verbs and nouns of saying. */
    private static final String SAYING = "statement.word";

    private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "across", "throughout");

    /** Whoever is called so beside a state is another one. */
    private static final String ALLY = "ally";

    /** Verbs of those who have a land in their power. */
    private static final Set<String> HOLDS = Set.of("control", "rule", "govern", "run");

    /** Roles without an office that ends. */
    private static final Set<String> NO_OFFICE = Set.of("CVL", "BUS", "EDU", "HLH", "MED", "AGR", "LAB", "REF", "CRM");

    /** Those who sit in a country that is not their own. */
    private static final Set<String> FROM_ABROAD =
            Set.of("diplomat", "ambassador", "envoy", "correspondent", "reporter", "journalist", "expatriate", "expat");

    /** The last words of names of bodies that are no part of a state: "the Chadian Chess Club". */
    private static final Set<String> SOCIETIES = Set.of(
            "association",
            "federation",
            "society",
            "club",
            "foundation",
            "institute",
            "guild",
            "league",
            "charity",
            "trust");

    /** Verbs of those at the head of a body. */
    private static final Set<String> AT_HEAD = Set.of("lead", "head", "command", "spearhead", "chair");

    /** What stands behind the name of where a body sits, or somebody was born. */
    private static final Set<String> SEATED = Set.of("based", "headquartered", "born");

    /** How many words before a noun it may be said where it sits. */
    private static final int MOST_BETWEEN = 5;

    private static final Set<String> RANKS = Set.of("deputy", "veteran");

    private static final Set<String> FORMER = Set.of("former", "ex", "ousted", "deposed", "late", "retired");

    private final ActorFinder finder;
    private final References references;
    private final Article article;
    private final Sentence sentence;
    private final Codebook codebook;
    private final Memory memory;
    private final NameMatches names;
    private final PlaceReader places;

    Roles(
            ActorFinder finder,
            References references,
            Article article,
            Sentence sentence,
            Codebook codebook,
            Memory memory,
            NameMatches names,
            PlaceReader places) {
        this.places = places;
        this.finder = finder;
        this.references = references;
        this.article = article;
        this.sentence = sentence;
        this.codebook = codebook;
        this.memory = memory;
        this.names = names;
    }

    /** A name with what stands around it: "Russian President Vladimir Putin", "Hamas officials". */
    Actor withTitle(Token head, Span span, NameMatches.Match match) {
        ActorFact fact = match.fact();
        String code = fact.code();
        List<Via> steps = new ArrayList<>(finder.named(match).via());
        String name = match.isPerson() ? fact.name() : null;
        List<String> roles = new ArrayList<>();
        if (match.isPerson() || match.first() == match.last()) {
            titleRoles(head).ifPresent(r -> {
                roles.addAll(r.agent().roles());
                steps.add(new Via("title", r.span(), r.span().of(article.text())));
            });
        }
        if (isOfParty(head, match)) {
            roles.removeIf(WEAK_IN_GROUPS::contains);
        }
        boolean ofCountry = codebook.ontology().isCountry(code.substring(0, Math.min(3, code.length())));
        if (ofCountry && isRelative(head, match)) {
            String theirs = join(code.substring(0, 3), roles.isEmpty() ? List.of("CVL") : roles);
            return finder.actor(span, theirs, span.of(article.text()), steps);
        }
        Optional<Actor> stranger = roles.isEmpty() ? metStranger(head, match) : Optional.empty();
        if (stranger.isPresent()) {
            return references.coreferent(span, stranger.get());
        }
        if (ofCountry && !roles.isEmpty() && match.isPerson() && (fact.to() != null || code.endsWith("ELI"))) {
            code = code.substring(0, 3);
        }
        boolean office = roles.isEmpty() || !NO_OFFICE.containsAll(roles);
        if (isFormer(head) && office) {
            code = codebook.ontology().actorCode(code.substring(0, Math.min(3, code.length())), List.of("ELI"));
        } else if (isEthnic(match)) {
            return local(head, span, List.of("CVL"), null, steps);
        } else if (!roles.isEmpty() && !(roles.equals(List.of("CVL")) && code.length() > 3)) {
            code = join(code, roles);
        }
        return finder.actor(span, inLand(head, match, code), name, steps);
    }

    /** "the Green Party leader Dana Roe": a party named before the name leads no state. */
    private boolean isOfParty(Token head, NameMatches.Match person) {
        return sentence.tokens().subList(Math.max(0, person.first() - MAX_TITLE), person.first()).stream()
                .filter(token -> sentence.dominates(head, token))
                .flatMap(token -> names.at(token).stream())
                .anyMatch(this::isParty);
    }

    /**
     * "Dana Trump": who bears the surname of one whom the tables know by it alone, with a given name that nobody of that
     * surname in the tables has, is another one: mostly of that family.
     */
    private boolean isRelative(Token head, NameMatches.Match match) {
        if (!match.isPerson() || match.first() != match.last() || match.first() == 0 || match.last() != head.index()) {
            return false;
        }
        Token before = sentence.token(match.first() - 1);
        boolean given = before.isProper()
                && before.head() == head.index()
                && codebook.classes().contains(GIVEN_NAME, before.lower());
        return given && isStranger(head.form(), before.form());
    }

    /** True for a given name with which nobody of a known surname begins in the tables. */
    private boolean isStranger(String surname, String given) {
        List<String> known = codebook.actors().surname(surname, null).stream()
                .map(ActorFact::name)
                .filter(name -> name.contains(" "))
                .toList();
        return !known.isEmpty()
                && known.stream()
                        .noneMatch(name ->
                                Character.toLowerCase(name.charAt(0)) == Character.toLowerCase(given.charAt(0)));
    }

    /** "Renzi" behind "Tom Renzi, a baker": who was named in full and is not the one of the tables. */
    private Optional<Actor> metStranger(Token head, NameMatches.Match match) {
        if (!match.isPerson() || match.first() != match.last() || match.last() != head.index()) {
            return Optional.empty();
        }
        return memory.surname(head.form())
                .filter(met -> givenName(met.name() == null ? met.text() : met.name())
                        .filter(given -> isStranger(head.form(), given))
                        .isPresent());
    }

    /** "ethnic Albanians": people of a nation, and not its state. */
    private boolean isEthnic(NameMatches.Match match) {
        return match.first() > 0 && sentence.token(match.first() - 1).lower().equals("ethnic") && !match.isPerson();
    }

    /**
     * The code of roles at a base. What somebody is in an armed group, a party or an international body says little
     * beside it: a rebel leader is no government.
     */
    private String join(String whose, List<String> more) {
        boolean armed = more.stream().anyMatch(ARMED::contains);
        List<String> all = codebook.ontology().rolesOf(whose);
        boolean whoOwns = !all.isEmpty()
                && all.stream().allMatch(PRIVATE::contains)
                && more.stream().anyMatch(STATE::contains)
                && codebook.ontology().isCountry(whose.substring(0, 3));
        if (whoOwns) {
            return codebook.ontology().actorCode(whose.substring(0, 3), more);
        }
        List<String> held = all;
        String base = armed && held.equals(List.of("GOV")) && whose.length() == 6 ? whose.substring(0, 3) : whose;
        boolean group = held.stream().anyMatch(PARTISAN::contains) || base.startsWith("IMG");
        boolean body = base.startsWith("IGO") || base.startsWith("NGO") || base.startsWith("MNC");
        List<String> kept = more.stream()
                .filter(role -> !(group && WEAK_IN_GROUPS.contains(role)) && !(body && WEAK_IN_BODIES.contains(role)))
                .toList();
        return codebook.ontology().actorCode(base, kept);
    }

    /** "the Labour government", "Likud ministers": a party of a country behind whose name stands who rules it. */
    private static boolean rules(Token head, Actor party) {
        return RULING.contains(head.lemmaLower())
                && party.country() != null
                && party.sectors().equals(List.of("PTY"));
    }

    /** People who are only counted, of the country where they suffer. */
    Actor people(Token count) {
        Span span = finder.phrase(count);
        return local(count, span, List.of("CVL"), null, List.of(new Via("words", span, span.of(article.text()))));
    }

    /** An actor of no known country: of the one that it acts in, when its roles are such that it belongs there. */
    private Actor local(Token head, Span span, List<String> roles, @Nullable String name, List<Via> steps) {
        boolean anywhere = FROM_ANYWHERE.contains(head.lemmaLower());
        boolean atHome =
                !roles.isEmpty() && !anywhere && LOCAL.containsAll(roles) || PROTESTING.contains(head.lemmaLower());
        Optional<Actor> place = atHome ? placeOf(head) : Optional.empty();
        if (place.isEmpty() && isLocalWitness(head, roles)) {
            place = scene();
        }
        boolean domestic = roles.stream().allMatch(role -> STATE.contains(role) || LOCAL.contains(role));
        if (place.isEmpty() && !roles.isEmpty() && domestic && isPlain(head)) {
            place = country(head, places.only(), "place");
        }
        if (place.isEmpty() && isInstitution(roles) && !isElsewhere(head)) {
            place = country(head, places.main(), "report");
        }
        if (place.isEmpty() && isTheOne(head, roles) && isPlain(head)) {
            place = places.titled().map(one -> ofReport(head, one, "report"));
        }
        List<Via> all = new ArrayList<>(steps);
        place.ifPresent(where -> all.add(
                where.via().get(0).kind().equals("report")
                        ? where.via().get(0)
                        : new Via("place", where.span(), where.text())));
        String code = codebook.ontology().actorCode(place.map(Actor::country).orElse(""), roles);
        return finder.actor(span, code.isEmpty() ? null : code, name, all);
    }

    /** True for a phrase without an adjective that could say whose: "the opposition", not "foreign officials". */
    private boolean isPlain(Token head) {
        boolean name = head.index() > 0 && Character.isUpperCase(head.form().charAt(0));
        return !name
                && sentence.children(head).stream()
                        .noneMatch(c -> c.index() < head.index()
                                && (c.isAdjective() || c.isRelation("compound") || c.isRelation("nmod:poss")));
    }

    /** True for the roles of courts, parliaments, police, ministers, parties, the opposition and former office holders. */
    private static boolean isInstitution(List<String> roles) {
        return !roles.isEmpty() && INSTITUTION.containsAll(roles);
    }

    /** True for a phrase that an adjective or a name puts somewhere else: "foreign officials", "Arab ministers". */
    private boolean isElsewhere(Token head) {
        return head.index() > 0 && Character.isUpperCase(head.form().charAt(0)) && !isTitle(head)
                || sentence.children(head).stream()
                        .anyMatch(c -> c.index() < head.index()
                                && (c.relation().equals("nmod:poss")
                                        || (c.isAdjective() || c.isRelation("compound"))
                                                && (isForeign(c)
                                                        || codebook.classes().contains(ELSEWHERE, c.lower()))));
    }

    /** "Arab", "Tory": a word in a capital that is no part of a name unknown to the tables, as "the Minns government" has. */
    private boolean isForeign(Token word) {
        boolean capital = Character.isUpperCase(word.form().charAt(0));
        return capital
                && !(word.isProper()
                        && word.isRelation("compound")
                        && names.at(word).isEmpty());
    }

    /** "the Supreme Court", "Police": a role in capitals, and no name beside it. */
    private boolean isTitle(Token head) {
        return role(head).isPresent();
    }

    /** A country of the report, where this sentence names no actor of another one; under the word itself if only the title names it. */
    private Optional<Actor> country(Token head, Optional<ArticlePlaces.Only> one, String kind) {
        return one.filter(only ->
                        names.all().stream().allMatch(m -> m.fact().code().startsWith(only.country())))
                .map(only -> ofReport(head, only, kind));
    }

    private Actor ofReport(Token head, ArticlePlaces.Only only, String kind) {
        Span span = only.span() == null ? head.span() : only.span();
        return finder.actor(span, only.country(), null, List.of(new Via(kind, span, span.of(article.text()))));
    }

    /** "the president", "the prime minister": the one in office where the title names one country alone. */
    private boolean isTheOne(Token head, List<String> roles) {
        return roles.contains("GOV")
                && head.tag().equals("NN")
                && sentence.children(head).stream()
                        .noneMatch(c -> c.isRelation("nmod")
                                || c.isRelation("det") && !c.lower().equals("the"));
    }

    /** The country that the clause of a phrase says it happens in, else the one that the report comes from. */
    private Optional<Actor> placeOf(Token head) {
        Token at = head;
        while (at.head() >= 0 && !at.isVerb()) {
            at = sentence.token(at.head());
        }
        boolean there = at.relation().equals("acl:relcl")
                && sentence.children(at).stream()
                        .anyMatch(child -> child.lower().equals("where"));
        if (there && at.head() >= 0 && countryAt(sentence.token(at.head())).isPresent()) {
            return countryAt(sentence.token(at.head()));
        }
        for (Token child : sentence.children(at)) {
            if (child.isRelation("obl") && WHERE.contains(finder.preposition(child))) {
                Optional<Actor> place = countryAt(child);
                for (Token below : sentence.children(child)) {
                    boolean within = below.isRelation("nmod") && WHERE.contains(finder.preposition(below));
                    place = place.isEmpty() && within ? countryAt(below) : place;
                }
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        boolean abroad = names.all().stream().anyMatch(m -> finder.named(m).country() != null)
                || SUFFERING.contains(head.lemmaLower()) && memory.issuer().isPresent();
        return abroad ? Optional.empty() : memory.home();
    }

    /** "Authorities said", "according to local police": offices that tell what happened where they are. */
    private boolean isLocalWitness(Token head, List<String> roles) {
        boolean office = !roles.isEmpty()
                && (codebook.classes().contains(WITNESS, head.lemmaLower())
                        || TELLING.contains(head.lemmaLower()) && isOfOneCountry());
        boolean tells = head.isRelation("nsubj")
                        && head.head() >= 0
                        && codebook.classes()
                                .contains(SAYING, sentence.token(head.head()).lemmaLower())
                || finder.preposition(head).equals("according");
        return office && tells && !isElsewhere(head);
    }

    /** True where the names of the sentence are of one country at most. */
    private boolean isOfOneCountry() {
        return names.all().stream()
                        .map(match -> finder.named(match).country())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                <= 1;
    }

    /** "in Lagos", "in a Lagos suburb", "just south of Lagos". */
    private boolean isWhere(Token token, String preposition) {
        if (WHERE.contains(preposition)) {
            return true;
        }
        if (token.head() < 0) {
            return false;
        }
        Token above = sentence.token(token.head());
        boolean part = token.isRelation("compound")
                && SETTLEMENT.contains(above.lemmaLower())
                && WHERE.contains(finder.preposition(above));
        return part || preposition.equals("of") && BEARINGS.contains(above.lemmaLower());
    }

    /** The one country in which the sentence says that something is: "near a castle in Kenya". */
    private Optional<Actor> scene() {
        Actor one = null;
        for (Token token : sentence.tokens()) {
            boolean place = token.isProper() && isWhere(token, finder.preposition(token));
            Optional<Actor> country = place ? countryAt(token) : Optional.empty();
            if (country.isEmpty()) {
                continue;
            }
            if (one != null
                    && !String.valueOf(one.country()).equals(country.get().country())) {
                return Optional.empty();
            }
            one = one == null ? country.get() : one;
        }
        boolean official = memory.issuer().isPresent();
        return one == null && !official ? onlyPlace() : Optional.ofNullable(one);
    }

    /** "a Phoenix school", "a New York designer": the country of every place that the sentence names, where it is one alone. */
    private Optional<Actor> onlyPlace() {
        Span span = null;
        String country = null;
        for (NamedPlace name : places.names()) {
            Place place = name.place();
            boolean town = place != null && place.kind() != PlaceKind.COUNTRY && !isHyphened(name.span());
            String here = place != null && town ? place.country() : null;
            if (here != null && country != null && !here.equals(country)) {
                return Optional.empty();
            }
            span = here == null ? span : name.span();
            country = here == null ? country : here;
        }
        if (span == null || country == null) {
            return Optional.empty();
        }
        for (NameMatches.Match match : names.all()) {
            String other = finder.named(match).country();
            if (other != null && !other.equals(country)) {
                return Optional.empty();
            }
        }
        String words = span.of(article.text());
        return Optional.of(finder.actor(span, country, null, List.of(new Via("place", span, words))));
    }

    /** "a London-based firm". */
    private boolean isHyphened(Span span) {
        return span.end() < article.text().length() && article.text().charAt(span.end()) == '-';
    }

    private Optional<Actor> countryAt(Token token) {
        Optional<NameMatches.Match> match = names.at(token);
        return match.isPresent() && isPlace(match.get()) ? match.map(finder::named) : cityAt(token);
    }

    /** The country of a city or region that ends with this word, under the words that name it. */
    private Optional<Actor> cityAt(Token token) {
        if (!token.isProper() || names.at(token).isPresent()) {
            return Optional.empty();
        }
        Span span = finder.phrase(token);
        String words = span.of(article.text());
        return places.named(words.startsWith("the ") ? words.substring(4) : words)
                .filter(place -> place.country() != null)
                .map(place -> finder.actor(span, place.country(), null, List.of(new Via("place", span, words))));
    }

    /** The country of a city or region that these words are, as the sentence tells of places: "besieged Mariupol". */
    private Optional<Actor> asPlace(Span span) {
        for (NamedPlace name : places.names()) {
            Place place = name.place();
            if (name.span().equals(span) && place != null && place.country() != null) {
                return Optional.of(finder.actor(
                        span, place.country(), null, List.of(new Via("place", span, span.of(article.text())))));
            }
        }
        return Optional.empty();
    }

    private boolean isPlace(NameMatches.Match match) {
        String form = match.fact().form();
        return (form.equals("name") || form.equals("capital"))
                && codebook.ontology().isCountry(match.fact().code());
    }

    /** The role named before a proper name: the nearest one, with the roles of what stands before it. */
    private Optional<Role> titleRoles(Token head) {
        return titleRoles(head, head.index());
    }

    /** @param before index of the word before which the roles stand */
    private Optional<Role> titleRoles(Token head, int before) {
        Role nearest = null;
        List<String> roles = new ArrayList<>();
        for (int i = before - 1; i >= 0 && i > head.index() - MAX_TITLE; i--) {
            Token token = sentence.token(i);
            if (!sentence.dominates(head, token) || token.tag().equals("POS")) {
                break;
            }
            Optional<Role> role = token.isNoun() && !isRank(token, head) ? role(token) : Optional.empty();
            if (role.isPresent()) {
                nearest = nearest == null ? role.get() : nearest;
                role.get().agent().roles().stream()
                        .filter(r -> !roles.contains(r))
                        .forEach(roles::add);
                i = role.get().first();
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        AgentTable.Agent all = nearest.agent().withRoles(roles);
        return Optional.of(new Role(all, nearest.span(), nearest.first(), nearest.words()));
    }

    /** "deputy transport secretary", "veteran journalist": how high or how long in the office that follows. */
    private boolean isRank(Token token, Token head) {
        return RANKS.contains(token.lower())
                && sentence.tokens().subList(token.index() + 1, head.index() + 1).stream()
                        .anyMatch(next -> next.isNoun() && role(next).isPresent());
    }

    /** "former US President Barack Obama": the word stands anywhere in the title, on whichever part it hangs. */
    private boolean isFormer(Token head) {
        for (int i = head.index() - 1; i >= 0 && i > head.index() - MAX_TITLE; i--) {
            Token token = sentence.token(i);
            if (token.tag().equals("POS") || token.isRelation("case") || !sentence.dominates(head, token)) {
                return false;
            }
            boolean modifies = token.isRelation("amod") || token.isRelation("compound") || token.isRelation("advmod");
            if (modifies && FORMER.contains(token.lower().replace("-", ""))) {
                return true;
            }
        }
        return false;
    }

    /** A role with the phrase that it stands in. */
    record Role(AgentTable.Agent agent, Span span, int first, int words) {}

    /** "Thousands marched", "arrested dozens": people, whom nobody calls anything else; not "dozens of rifles", "cost thousands". */
    private boolean isCrowd(Token head) {
        int next = head.index() + 1;
        boolean more = next < sentence.size()
                && (sentence.token(next).lower().equals("of")
                        || sentence.token(next).isNoun()
                        || sentence.token(next).isAdjective());
        if (!head.tag().equals("NNS") || more || head.head() < 0) {
            return false;
        }
        boolean suffers = head.relation().equals("obj")
                && DONE_TO_PEOPLE.contains(sentence.token(head.head()).lemmaLower());
        return suffers || head.isRelation("nsubj");
    }

    /** The longest phrase of the agent table that ends with this token. */
    Optional<Role> role(Token head) {
        String last = head.lemmaLower();
        boolean fellow = last.equals(COLLEAGUE) && !isCounterpart(head);
        if (fellow || !head.isNoun() && !head.isAdjective() || isStance(head) || isSides(head) || isQuality(head)) {
            return Optional.empty();
        }
        if (NUMBERS.contains(last) && !isCrowd(head)) {
            return Optional.empty();
        }
        for (int first = Math.max(0, head.index() - AgentTable.MAX_WORDS + 1); first <= head.index(); first++) {
            Optional<NameMatches.Match> name = names.at(sentence.token(first));
            boolean inName = name.isPresent() && name.get().first() < first;
            if (inName && name.get().last() >= head.index()) {
                continue;
            }
            if (name.isPresent() && name.get().last() < head.index() && isParty(name.get())) {
                continue;
            }
            Span span =
                    new Span(sentence.token(first).span().start(), head.span().end());
            String words = span.of(article.text()).toLowerCase(Locale.ROOT);
            for (String ending : List.of(last, head.lower())) {
                String phrase = words.substring(0, words.length() - head.form().length()) + ending;
                Optional<AgentTable.Agent> agent = codebook.agents().find(phrase);
                if (agent.isPresent() && (!inName || isMember(agent.get(), name.get()))) {
                    return Optional.of(new Role(inShadow(agent.get(), first), span, first, head.index() - first));
                }
            }
        }
        return isArmedGroup(head)
                ? codebook.agents().find(ARMED_GROUP).map(agent -> new Role(agent, head.span(), head.index(), 0))
                : Optional.empty();
    }

    /** "shadow net zero secretary": who would hold an office if the opposition governed. */
    private AgentTable.Agent inShadow(AgentTable.Agent agent, int first) {
        for (int i = first - 1; agent.roles().contains("GOV") && i >= 0 && i >= first - MOST_BETWEEN; i--) {
            Token word = sentence.token(i);
            if (word.lower().equals("shadow")) {
                return agent.withRoles(List.of("OPP"));
            }
            if (!word.isNoun() && !word.isAdjective() && !word.tag().equals("CD")) {
                break;
            }
        }
        return agent;
    }

    /** "Labour" in "the Labour leader": a party's name, and no word for what follows. */
    private boolean isParty(NameMatches.Match name) {
        return !name.isPerson()
                && codebook.ontology().rolesOf(name.fact().code()).contains("PTY");
    }

    /** "An al-Shabab-linked group": of the kind of those whom a hyphen ties it to. */
    private boolean isArmedGroup(Token head) {
        return GROUPS.contains(head.lemmaLower())
                && sentence.children(head).stream()
                        .filter(participle -> participle.index() > 1 && participle.index() < head.index())
                        .anyMatch(participle -> names.at(sentence.token(participle.index() - 2))
                                .filter(name -> Joined.ties(sentence, name.last(), participle))
                                .filter(name -> isArmed(name.fact().code()))
                                .isPresent());
    }

    private boolean isArmed(String code) {
        return code.startsWith("IMG")
                || codebook.ontology().rolesOf(code).stream().anyMatch(ARMED_ROLES::contains);
    }

    /**
     * Those who hold a place, of its country: the rebels of "a rebel-held part of Lima".
     *
     * @param place what they hold, where the words name it
     */
    Actor holder(Token head, Role role, Optional<NamedPlace> place) {
        List<Via> steps = new ArrayList<>(
                List.of(new Via("title", role.span(), role.span().of(article.text()))));
        place.ifPresent(where -> steps.add(new Via("place", where.span(), where.text())));
        String country = place.map(NamedPlace::place).map(Place::country).orElse("");
        String code = codebook.ontology().actorCode(country, role.agent().roles());
        return finder.actor(finder.phrase(head), code.isEmpty() ? null : code, null, steps);
    }

    /** "a US House member": a role that begins with the last word of a chamber's name. */
    private boolean isMember(AgentTable.Agent agent, NameMatches.Match name) {
        return agent.roles().equals(List.of("LEG"))
                && codebook.ontology().rolesOf(name.fact().code()).contains("LEG");
    }

    /** "liberty and justice", "its leadership in hosting the talks": what is wished for or shown, and nobody. */
    private boolean isQuality(Token head) {
        boolean bare = sentence.children(head).stream()
                .noneMatch(child -> child.isRelation("det")
                        || child.relation().equals("nmod:poss")
                        || child.isRelation("compound"));
        int next = head.index() + 1;
        boolean shown = next + 1 < sentence.size()
                && Set.of("in", "on").contains(sentence.token(next).lower())
                && !sentence.token(next + 1).isProper()
                && !sentence.token(next + 1).tag().equals("DT");
        return head.form().equals("justice") && bare && !head.isRelation("nsubj")
                || head.form().equals("leadership") && shown;
    }

    /** "opposition to the plan": what somebody feels, and nobody. */
    private boolean isStance(Token head) {
        return head.lower().equals("opposition")
                && head.index() + 1 < sentence.size()
                && sentence.token(head.index() + 1).lower().equals("to");
    }

    /** "all parties", "the warring parties", "parties to the conflict": sides of a dispute, and no political party. */
    private boolean isSides(Token head) {
        boolean to = head.index() + 1 < sentence.size()
                && sentence.token(head.index() + 1).lower().equals("to");
        return head.lower().equals("parties")
                && (to || sentence.children(head).stream().anyMatch(child -> ALL_SIDES.contains(child.lower())));
    }

    List<Actor> withRole(Token head, Span span, Role role) {
        List<Via> steps = new ArrayList<>();
        List<String> roles = new ArrayList<>(role.agent().roles());
        steps.add(new Via("title", role.span(), role.span().of(article.text())));
        if (roles.equals(List.of("CVL")) && isInUniform(head)) {
            roles.set(0, "MIL");
        }
        titleRoles(head, role.first())
                .filter(before -> !isBeside(roles, before.agent().roles()))
                .ifPresent(before -> roles.addAll(before.agent().roles()));
        List<Actor> bases = bases(head, role.first());
        if (ANY_BODY.contains(role.agent().phrase())) {
            if (isOfSociety(role.first())) {
                roles.clear();
                roles.add("NGO");
            } else if (areSocieties(bases)) {
                roles.clear();
            } else if (!role.agent().phrase().contains("secretary") && isOfUnknownBody(head, bases)) {
                roles.clear();
                roles.add("CVL");
            } else if (isCivil(bases)) {
                roles.remove("GOV");
            }
        }
        if (LEADING.contains(role.agent().phrase()) && isCivil(bases)) {
            roles.remove("GOV");
        }
        if (roles.equals(List.of("CVL"))) {
            bases = refugees(head, roles, bases);
        }
        String name = null;
        for (Token child : sentence.children(head)) {
            if (child.isRelation("appos") || child.isRelation("flat")) {
                for (Actor other : finder.own(child)) {
                    if (other.name() != null || other.code() != null) {
                        name = other.name();
                        steps.add(new Via("apposition", other.span(), other.text()));
                        if (bases.stream().allMatch(base -> base.country() == null) && other.country() != null) {
                            bases = List.of(other);
                        }
                    }
                }
            }
        }
        if (isCounterpart(head)) {
            for (Token child : sentence.children(head)) {
                if (child.relation().equals("nmod:poss")) {
                    for (Actor owner : child.isPronoun() ? references.pronoun(child) : finder.actors(child, 2)) {
                        roles.addAll(owner.sectors());
                        steps.add(new Via("counterpart", owner.span(), owner.text()));
                    }
                }
            }
        }
        if (role.agent().phrase().equals(REPRESENTATIVE) && roles.isEmpty()) {
            List<Actor> state = new ArrayList<>(bases);
            inCity(head, head.index(), state);
            if (isOfAmericanState(state)) {
                roles.add("LEG");
                bases = state;
            }
        }
        if (bases.isEmpty() && !roles.isEmpty()) {
            bases = new ArrayList<>();
            shared(head, bases);
            inCity(head, head.index(), bases);
            basedIn(head, bases);
            ledBy(head, bases);
            ruledLand(head, bases);
        }
        if (SETTLEMENT.contains(head.lemmaLower())) {
            return List.of(settlement(head, span, bases, steps));
        }
        boolean former = isFormerOffice(head, role.agent().roles(), bases);
        if (bases.isEmpty() && roles.equals(List.of("OPP")) && AGAINST.contains(head.lemmaLower())) {
            roles.set(0, "CVL");
        }
        if (bases.isEmpty()) {
            Optional<Actor> same = memory.role(role.agent().phrase());
            boolean definite =
                    sentence.children(head).stream().anyMatch(c -> c.lower().equals("the"));
            if (same.isPresent() && definite && !isNamedByOf(head)) {
                return List.of(references.coreferent(span, same.get()));
            }
            Optional<Actor> issuer = memory.issuer().filter(a -> a.country() != null);
            boolean one = !head.tag().endsWith("S");
            if (issuer.isPresent() && definite && one && !former && role.agent().person() && roles.contains("GOV")) {
                steps.add(new Via("speaker", head.span(), head.form()));
                return List.of(
                        finder.actor(span, join(String.valueOf(issuer.get().country()), roles), name, steps));
            }
            boolean officers = OFFICER.equals(head.lemmaLower())
                    && roles.equals(List.of("MIL"))
                    && memory.isOnPolice(article.text());
            List<String> held = former ? List.of("ELI") : officers ? List.of("COP") : roles;
            return List.of(local(head, span, held, name, steps));
        }
        if (NEIGHBOUR.contains(head.lemmaLower()) && bases.stream().allMatch(Roles::isState)
                || FRIENDS.contains(head.lemmaLower()) && isWhose(head) && !isOnes(head)) {
            return List.of(finder.thing(head));
        }
        if (ALLY.equals(head.lemmaLower()) && bases.stream().allMatch(Roles::isState)) {
            return List.of(finder.actor(span, join("", roles), name, steps));
        }
        List<Actor> found = new ArrayList<>();
        boolean many = bases.size() > 1 && head.tag().endsWith("S");
        boolean against = AGAINST.contains(head.lemmaLower());
        for (Actor base : many ? bases : bases.subList(0, 1)) {
            List<Via> all = new ArrayList<>(base.via());
            all.addAll(steps);
            boolean isAgainst = against && base.country() != null;
            if (ALLY.equals(head.lemmaLower()) && base.name() != null) {
                found.add(finder.actor(span, join(Objects.toString(base.country(), ""), List.of("CVL")), null, all));
                continue;
            }
            List<String> here = NOTABLES.contains(head.lemmaLower()) && isOfPeople(head) ? List.of("ELI") : roles;
            if (here.equals(List.of("MIL")) && base.sectors().equals(List.of("BUS"))) {
                here = base.sectors();
            }
            boolean kin = KIN.contains(head.lemmaLower()) && (base.country() != null || isRoleAlone(base));
            boolean formerly = base.country() != null && base.sectors().equals(List.of("ELI")) && !here.isEmpty();
            boolean cleric =
                    here.equals(List.of("REL")) && base.sectors().stream().anyMatch(STATE::contains);
            boolean ofCountry = isAgainst || kin || formerly || cleric || rules(head, base) || isPrivate(here, base);
            String whose = ofCountry ? Objects.toString(base.country(), "") : String.valueOf(base.code());
            String code = former
                    ? codebook.ontology().actorCode(String.valueOf(base.country()), List.of("ELI"))
                    : join(whose, here);
            if (former && base.country() == null) {
                code = codebook.ontology().actorCode(String.valueOf(base.code()), List.of("ELI"));
            }
            boolean shared = many
                    && sentence.span().contains(base.span())
                    && bases.stream()
                            .anyMatch(
                                    other -> other.span().start() > base.span().start());
            found.add(finder.actor(ActorFinder.isGiven(base) || shared ? base.span() : span, code, name, all));
        }
        return found;
    }

    /** "consumer goods shops", "parliament campaigner", "court reporter": who is served or spoken of says nothing of what somebody is. */
    private static boolean isBeside(List<String> roles, List<String> before) {
        boolean people = before.equals(List.of("CVL")) && !roles.isEmpty();
        return people || NO_OFFICE.containsAll(roles) && !roles.isEmpty() && CHAMBERS.containsAll(before);
    }

    /** True for a word for somebody by whose he is: "wife", "neighbour". */
    static boolean isKin(String word) {
        return KIN.contains(word);
    }

    /** "her neighbour": of one person, and not a state's. */
    private boolean isOnes(Token head) {
        return NEIGHBOUR.contains(head.lemmaLower())
                && sentence.children(head).stream().anyMatch(child -> ONES.contains(child.lower()));
    }

    /**
     * "children seeking asylum in Chad", "families fleeing Chad": refugees, of the country that they flee from where it is
     * said; the roles are changed to theirs.
     *
     * @return whose they are
     */
    private List<Actor> refugees(Token head, List<String> roles, List<Actor> bases) {
        for (Token clause : sentence.children(head)) {
            boolean seeks = REQUESTING.contains(clause.lemmaLower());
            if (!clause.isRelation("acl") || !seeks && !clause.lemmaLower().equals("flee")) {
                continue;
            }
            for (Token object : sentence.children(clause)) {
                boolean direct = object.relation().equals("obj")
                        || object.isRelation("obl")
                                && finder.preposition(object).equals("from");
                List<Actor> land = direct && !seeks
                        ? finder.actors(object, 3).stream()
                                .filter(Roles::isState)
                                .toList()
                        : List.of();
                if (direct && (seeks ? SHELTER : PERIL).contains(object.lemmaLower()) || !land.isEmpty()) {
                    roles.clear();
                    roles.add("REF");
                    return bases.isEmpty() ? land : bases;
                }
            }
        }
        return bases;
    }

    /** "Kurds in Turkey", "Turkey's Kurds": a people across states, with the state that is said. */
    private String inLand(Token head, NameMatches.Match match, String code) {
        if (!match.fact().place().startsWith(PEOPLES) || codebook.ontology().isCountry(code.substring(0, 3))) {
            return code;
        }
        for (Token child : sentence.children(head)) {
            boolean whose = child.relation().equals("nmod:poss");
            boolean where =
                    child.isRelation("nmod") && Set.of("in", "of", "from").contains(finder.preposition(child));
            Optional<Actor> land = whose || where ? names.at(child).map(finder::named) : Optional.empty();
            if (land.filter(Roles::isState).isPresent()) {
                return land.get().code() + code;
            }
        }
        return code;
    }

    /** "our men and women in uniform": soldiers. */
    private boolean isInUniform(Token head) {
        return Stream.concat(Stream.of(head), sentence.children(head).stream().filter(c -> c.isRelation("conj")))
                .flatMap(word -> sentence.children(word).stream())
                .anyMatch(child -> child.lower().equals("uniform")
                        && finder.preposition(child).equals("in"));
    }

    /** "the California representative": a member of Congress. */
    private static boolean isOfAmericanState(List<Actor> bases) {
        return !bases.isEmpty()
                && bases.stream()
                        .allMatch(base -> "USA".equals(base.code())
                                && base.via().stream()
                                        .anyMatch(step -> step.kind().equals("place")));
    }

    /** "a journalist": of no country or body that is known. */
    private static boolean isRoleAlone(Actor actor) {
        return actor.code() != null
                && !actor.sectors().isEmpty()
                && actor.code().length() == 3 * actor.sectors().size();
    }

    /** "the Department of Interior": another body than the department that was told of before. */
    private boolean isNamedByOf(Token head) {
        return sentence.children(head).stream()
                .anyMatch(child -> child.isRelation("nmod")
                        && child.isProper()
                        && Set.of("of", "for").contains(finder.preposition(child)));
    }

    /** "the militants who rule Chad": they are of the land that they hold. */
    private void ruledLand(Token head, List<Actor> bases) {
        for (Token clause : sentence.children(head)) {
            if (clause.isRelation("acl")
                    && HOLDS.contains(clause.lemmaLower())
                    && !clause.tag().equals("VBN")) {
                sentence.children(clause).stream()
                        .filter(object -> object.relation().equals("obj"))
                        .flatMap(object -> finder.actors(object, 3).stream())
                        .filter(Roles::isState)
                        .findFirst()
                        .ifPresent(land -> addBase(bases, land, "place"));
            }
        }
    }

    /** "former minister", and not "former teacher" or "former pilot of an airline", who held no office. */
    private boolean isFormerOffice(Token head, List<String> roles, List<Actor> bases) {
        boolean firm = !bases.isEmpty()
                && bases.stream().allMatch(b -> !b.sectors().isEmpty() && NO_OFFICE.containsAll(b.sectors()));
        boolean office = roles.isEmpty() || !NO_OFFICE.containsAll(roles);
        return isFormer(head) && office && (!firm || roles.contains("GOV") || roles.contains("ELI"));
    }

    /** "the president of the court": whoever belongs to a body of no government. */
    private static boolean isCivil(List<Actor> bases) {
        return !bases.isEmpty()
                && bases.stream().allMatch(b -> !b.sectors().isEmpty() && CIVIL.containsAll(b.sectors()));
    }

    /** "the Spanish chess federation president": an office in a body that is no part of a state. */
    private boolean isOfSociety(int office) {
        return office > 0 && SOCIETIES.contains(sentence.token(office - 1).lower());
    }

    private static boolean areSocieties(List<Actor> bases) {
        return !bases.isEmpty()
                && bases.stream()
                        .allMatch(base -> base.country() != null && (base.country() + "NGO").equals(base.code()));
    }

    /** "the president of the Norwegian Chess Association": an office in a body of a name of its own that no table has. */
    private boolean isOfUnknownBody(Token head, List<Actor> bases) {
        return bases.stream().allMatch(Roles::isState)
                && phrasesAfter(head).stream()
                        .filter(child -> child.isRelation("nmod") && child.isProper())
                        .filter(child -> Set.of("of", "for", "to", "at").contains(finder.preposition(child)))
                        .anyMatch(child -> names.at(child).isEmpty()
                                && role(child)
                                        .map(r -> !STATE.containsAll(r.agent().roles()))
                                        .orElse(true)
                                && cityAt(child).isEmpty()
                                && asPlace(finder.phrase(child)).isEmpty());
    }

    /** "its Chilean owner": private people are of the nation that is told, and not of whom they have to do with. */
    private boolean isForeignPrivate(Token head) {
        return role(head)
                        .filter(role -> NO_OFFICE.containsAll(role.agent().roles()))
                        .isPresent()
                && sentence.children(head).stream()
                        .filter(child -> child.isRelation("amod") && child.index() < head.index())
                        .flatMap(child -> names.at(child).stream())
                        .anyMatch(match -> match.isAdjective()
                                && codebook.ontology().isCountry(match.fact().code()));
    }

    /** "Israeli settlers and soldiers", "the government and people of Chad": a bare noun behind "and" shares whose the first is. */
    private void shared(Token head, List<Actor> bases) {
        boolean bare = sentence.children(head).stream()
                .noneMatch(c -> c.index() < head.index() && !c.isRelation("cc") && !c.isRelation("punct"));
        if (!head.isRelation("conj") || !bare || head.head() < 0) {
            return;
        }
        Token first = sentence.token(head.head());
        if (!first.isProper()) {
            sentence.children(first).stream()
                    .filter(c -> c.isRelation("nmod") && c.index() > head.index())
                    .filter(c -> finder.preposition(c).equals("of"))
                    .forEach(c -> finder.owners(c).forEach(actor -> addBase(bases, actor, "possessive")));
        }
        if (!bases.isEmpty() || !head.tag().endsWith("S")) {
            return;
        }
        if (first.tag().endsWith("S") && !first.isProper()) {
            sentence.children(first).stream()
                    .filter(c -> c.index() < first.index() && (c.isRelation("amod") || c.isRelation("compound")))
                    .forEach(c -> finder.modifiers(c).forEach(actor -> addBase(bases, actor, "demonym")));
        }
    }

    /** Countries and organisations that a role belongs to. */
    private List<Actor> bases(Token head, int firstOfRole) {
        List<Actor> found = new ArrayList<>();
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss")) {
                if (isCounterpart(head) || child.isPronoun() && isForeignPrivate(head)) {
                    continue;
                }
                for (Actor actor : child.isPronoun() ? references.pronoun(child) : finder.actors(child, 2)) {
                    addBase(found, actor, "possessive");
                }
            }
        }
        if (found.isEmpty()) {
            for (Token child : sentence.children(head)) {
                boolean modifier = (child.isRelation("amod") || child.isRelation("compound"))
                        && !(FROM_ABROAD.contains(head.lemmaLower()) && SEATED.contains(child.lower()));
                boolean inRole = names.at(child).filter(this::isInsideRole).isPresent();
                if (child.index() < head.index() && modifier && !inRole) {
                    finder.modifiers(child).forEach(actor -> addBase(found, actor, "demonym"));
                }
            }
        }
        for (int i = head.index() - 1; found.isEmpty() && i >= 0 && i > head.index() - MAX_TITLE; i--) {
            Token token = sentence.token(i);
            if (i < firstOfRole - 1 && !sentence.dominates(head, token)) {
                break;
            }
            if (i + 2 < head.index()
                    && FROM_ABROAD.contains(head.lemmaLower())
                    && SEATED.contains(sentence.token(i + 2).lower())) {
                break;
            }
            names.at(token)
                    .filter(m -> !isInsideRole(m) && Joined.belongs(sentence, m.last()) && !isEthnic(m))
                    .ifPresent(m -> addBase(found, finder.named(m), "demonym"));
        }
        if (found.isEmpty()) {
            ofPhrases(head, found);
        }
        List<Actor> parties =
                found.stream().filter(base -> base.sectors().contains("PTY")).toList();
        found.removeIf(base ->
                isState(base) && parties.stream().anyMatch(party -> Objects.equals(base.code(), party.country())));
        return found;
    }

    /** "Mongolian National Security Council": words of a longer role that are elsewhere a name, and here are none. */
    private boolean isInsideRole(NameMatches.Match match) {
        return role(sentence.token(match.last()))
                .filter(role -> role.first() < match.first())
                .isPresent();
    }

    /**
     * "Basra police", "the mayor of Kharkiv": the country of the city or region that they are of.
     *
     * @param role index of the word before which a city stands for where they are of; behind it stands a name
     */
    private void inCity(Token head, int role, List<Actor> found) {
        List<String> office =
                role(head).map(r -> List.of(r.agent().phrase().split(" "))).orElse(List.of());
        for (Token child : phrasesAfter(head)) {
            String preposition = finder.preposition(child);
            boolean before = child.index() < role
                    && !office.contains(child.lower())
                    && (child.isRelation("compound")
                            || child.isRelation("amod")
                            || child.relation().equals("nmod:poss"));
            boolean after = child.isRelation("nmod") && (OF.contains(preposition) || WHERE.contains(preposition));
            if (before || after) {
                cityAt(child).ifPresent(city -> addBase(found, city, "place"));
            }
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    /** "a San Diego-based charity", "a Kenyan-born nurse": the country where a body sits or whose somebody is by birth. */
    private void basedIn(Token head, List<Actor> found) {
        if (FROM_ABROAD.contains(head.lemmaLower())) {
            return;
        }
        for (int i = head.index() - 1; i > 1 && i >= head.index() - MOST_BETWEEN; i--) {
            Token token = sentence.token(i);
            if (token.tag().equals(",") || token.isRelation("case")) {
                return;
            }
            if (SEATED.contains(token.lower()) && sentence.token(i - 1).form().equals("-")) {
                Token place = sentence.token(i - 2);
                names.at(place)
                        .map(finder::named)
                        .filter(Roles::isState)
                        .or(() -> cityAt(place))
                        .ifPresent(country -> addBase(found, country, "place"));
                return;
            }
        }
    }

    /** "a coalition led by Saudi Arabia": the state at the head of a body. */
    private void ledBy(Token head, List<Actor> found) {
        for (Token clause : sentence.children(head)) {
            boolean led =
                    clause.isRelation("acl") && clause.tag().equals("VBN") && AT_HEAD.contains(clause.lemmaLower());
            for (Token phrase : led ? sentence.children(clause) : List.<Token>of()) {
                if (phrase.isRelation("obl") && finder.preposition(phrase).equals("by")) {
                    names.at(phrase)
                            .map(finder::named)
                            .filter(Roles::isState)
                            .ifPresent(state -> addBase(found, state, "possessive"));
                }
            }
        }
    }

    /** Adds whom "of", "for", "from" and "in" name: "the minister of France", "the ministry of defense in Hanoi". */
    private void ofPhrases(Token head, List<Actor> found) {
        List<String> roles = new ArrayList<>();
        List<Actor> unanchored = new ArrayList<>();
        for (Token child : phrasesAfter(head)) {
            boolean in =
                    finder.preposition(child).equals("in") && !head.lemmaLower().equals("ambassador");
            boolean concerns = CONCERNED.contains(head.lemmaLower())
                    || role(head).filter(Roles::inspects).isPresent();
            if (!child.isRelation("nmod")
                    || !in && !OF.contains(finder.preposition(child))
                    || concerns && finder.preposition(child).equals("for")) {
                continue;
            }
            List<Actor> named =
                    in ? finder.own(child).stream().filter(a -> !isRoleOnly(a)).toList() : finder.owners(child);
            boolean anchored = named.stream().anyMatch(a -> a.code() != null && !isRoleOnly(a));
            for (Actor actor : named) {
                addBase(anchored ? found : unanchored, actor, "possessive");
            }
            if (anchored) {
                break;
            }
            named.forEach(actor -> roles.addAll(actor.sectors()));
        }
        if (found.isEmpty()) {
            found.addAll(unanchored);
        } else if (!roles.isEmpty()) {
            found.replaceAll(a -> finder.actor(a.span(), join(String.valueOf(a.code()), roles), a.name(), a.via()));
        }
    }

    private static boolean inspects(Role role) {
        return role.agent().phrase().contains("inspector");
    }

    /** What hangs on a noun, and on the number that it is counted by: "thousands of workers in Haiti". */
    private List<Token> phrasesAfter(Token head) {
        List<Token> found = new ArrayList<>(sentence.children(head));
        if (head.isRelation("nmod")
                && head.head() >= 0
                && finder.preposition(head).equals("of")) {
            Token quantity = sentence.token(head.head());
            if (QUANTITIES.contains(quantity.lemmaLower())) {
                sentence.children(quantity).stream()
                        .filter(child -> child.index() > head.index())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** "a village in the south of Zambia": it stands for the country that it is in, where that is said. */
    private Actor settlement(Token head, Span span, List<Actor> bases, List<Via> steps) {
        List<Via> all = new ArrayList<>(steps);
        Optional<Actor> in = bases.isEmpty() ? placeOf(head) : bases.stream().findFirst();
        in.ifPresent(base -> all.addAll(base.via()));
        return finder.actor(span, in.map(Actor::country).orElse(null), null, all);
    }

    /** "our allies": only a pronoun says whose they are. */
    private boolean isWhose(Token head) {
        return sentence.children(head).stream()
                        .anyMatch(child -> child.relation().equals("nmod:poss") && child.isPronoun())
                && sentence.children(head).stream()
                        .noneMatch(child -> names.at(child).isPresent());
    }

    /**
     * "the author of a life of Roe", "the president's lawyer": private people hold nothing of the office of whom they
     * belong to.
     */
    private static boolean isPrivate(List<String> roles, Actor base) {
        boolean lawyer = base.name() != null && roles.equals(List.of("JUD"));
        return base.country() != null && (roles.equals(List.of("CVL")) || lawyer);
    }

    private static boolean isState(Actor actor) {
        return actor.code() != null && actor.code().equals(actor.country());
    }

    private static boolean isRoleOnly(Actor actor) {
        return actor.code() != null
                && actor.code().length() == 3 * actor.sectors().size();
    }

    /** "Yoruba" and not "Nigerian": a people that the tables have. */
    private boolean isOfPeople(Token head) {
        return sentence.children(head).stream()
                .flatMap(child -> names.at(child).stream())
                .anyMatch(match -> match.fact().place().startsWith(PEOPLES));
    }

    /** "his counterpart", "her Latvian colleague". */
    private boolean isCounterpart(Token head) {
        boolean abroad = head.lemmaLower().equals(COLLEAGUE)
                && sentence.children(head).stream()
                        .anyMatch(child ->
                                child.isRelation("amod") && names.at(child).isPresent());
        return abroad || head.lemmaLower().equals("counterpart");
    }

    private void addBase(List<Actor> found, Actor actor, String how) {
        if (actor.code() != null && found.stream().noneMatch(a -> a.sameAs(actor))) {
            List<Via> steps = new ArrayList<>();
            if (ActorFinder.isGiven(actor)) {
                steps.add(actor.via().get(0));
            }
            steps.add(new Via(how, actor.span(), actor.text()));
            found.add(new Actor(
                    actor.span(), actor.text(), actor.code(), actor.country(), actor.sectors(), actor.name(), steps));
        }
    }

    /** "the West", which is no name before another one: "the West Bank", "the West Wing". */
    private boolean isTheWest(Token head) {
        boolean alone = head.index() + 1 >= sentence.size()
                || !sentence.token(head.index() + 1).isProper();
        return head.form().equals("West")
                && alone
                && head.index() > 0
                && sentence.token(head.index() - 1).lower().equals("the");
    }

    /** A proper name that no table holds: by its title, its apposition, or because it was met before. */
    Actor properName(Token head, Span span) {
        List<Via> steps = new ArrayList<>();
        if (isTheWest(head)) {
            steps.add(new Via("name", span, span.of(article.text())));
            return finder.actor(span, "WST", null, steps);
        }
        String name = nameOf(head);
        List<String> roles = new ArrayList<>();
        List<Actor> bases = new ArrayList<>();
        Optional<Role> title = titleRoles(head);
        if (title.isPresent()) {
            roles.addAll(title.get().agent().roles());
            steps.add(new Via("title", title.get().span(), title.get().span().of(article.text())));
            bases.addAll(bases(head, title.get().first()));
            if (ANY_BODY.contains(title.get().agent().phrase())) {
                if (isOfSociety(title.get().first())) {
                    roles.clear();
                    roles.add("NGO");
                } else if (isCivil(bases)) {
                    roles.remove("GOV");
                }
            }
            if (bases.isEmpty() && !roles.isEmpty()) {
                inCity(head, title.get().first(), bases);
                if (bases.isEmpty()) {
                    int office = title.get().first() + title.get().words();
                    inCity(sentence.token(office), title.get().first(), bases);
                }
            }
        }
        for (Token child : sentence.children(head)) {
            if (child.isRelation("appos") && (!child.isProper() || role(child).isPresent())) {
                for (Actor other : finder.own(child)) {
                    Optional<Actor> now = nowInOffice(head, other);
                    if (now.isPresent()) {
                        return references.coreferent(span, now.get());
                    }
                    if (other.code() != null) {
                        steps.add(new Via("apposition", other.span(), other.text()));
                        return finder.actor(span, other.code(), name, steps);
                    }
                }
            }
        }
        if (title.isEmpty()) {
            asCompatriot(head, bases);
        }
        if (head.isRelation("appos")) {
            Token governor = sentence.token(head.head());
            Optional<Role> above = role(governor);
            if (above.isPresent()) {
                List<Actor> others = finder.own(governor);
                if (!others.isEmpty() && others.get(0).code() != null) {
                    steps.add(new Via(
                            "apposition", others.get(0).span(), others.get(0).text()));
                    return finder.actor(span, others.get(0).code(), name, steps);
                }
            }
        }
        Optional<Actor> known = inTablesOtherwise(head, span, steps);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Actor> met = memory.surname(head.form()).filter(other -> !isNamesake(head, other));
        if (met.isPresent() && bases.isEmpty()) {
            return references.coreferent(span, met.get());
        }
        if (title.isPresent() && isSurnameAlone(head)) {
            Optional<Actor> holder = officeHolder(head, span, roles, bases, steps);
            if (holder.isPresent()) {
                return holder.get();
            }
        }
        for (int i = head.index() - 1; bases.isEmpty() && title.isEmpty() && i >= 0; i--) {
            Token token = sentence.token(i);
            if (!sentence.dominates(head, token) || token.tag().equals("POS") || token.isRelation("appos")) {
                break;
            }
            Optional<NameMatches.Match> before = names.at(token);
            if (before.isPresent() && before.get().isAdjective()) {
                finder.modifiers(token).forEach(actor -> addBase(bases, actor, "demonym"));
            } else if (before.isPresent() && isPartyOffice(before.get(), token)) {
                addBase(bases, finder.named(before.get()), "title");
            }
        }
        if (bases.isEmpty() && !roles.isEmpty()) {
            basedIn(head, bases);
        }
        if (bases.isEmpty() && !isGeographic(head)) {
            homeOf(head, bases);
        }
        if (bases.isEmpty() && !roles.isEmpty() && isSubject(head)) {
            memory.issuer()
                    .filter(a -> a.country() != null)
                    .ifPresent(a -> addBase(bases, issuerAt(head, a), "speaker"));
        }
        if (bases.isEmpty() && title.isEmpty() && (isWhere(head) || isRegion(head, span))) {
            asPlace(span).ifPresent(place -> addBase(bases, place, "place"));
        }
        if (bases.isEmpty() && isInstitution(roles)) {
            country(head, places.main(), "report").ifPresent(place -> addBase(bases, place, "report"));
        }
        if (roles.isEmpty()
                && bases.size() == 1
                && isState(bases.get(0))
                && (isOfSomeTrade(head) || isCompatriot(head, bases.get(0)))) {
            roles.add("CVL");
        }
        if (roles.isEmpty() && bases.size() == 1 && isState(bases.get(0)) && SOCIETIES.contains(head.lower())) {
            roles.add("NGO");
        }
        String base = bases.isEmpty() ? "" : String.valueOf(bases.get(0).code());
        if (!bases.isEmpty()) {
            steps.addAll(bases.get(0).via());
        }
        boolean office = title.isEmpty() && !isOfSomeTrade(head) || isFormerOffice(head, roles, bases);
        List<String> use = isFormer(head) && office ? List.of("ELI") : roles;
        String code = join(base, use);
        if (steps.isEmpty()) {
            steps.add(new Via("words", span, span.of(article.text())));
        }
        boolean titled =
                title.isPresent() || steps.stream().anyMatch(step -> step.kind().equals("title"));
        return finder.actor(span, code.isEmpty() ? null : code, titled ? name : null, steps);
    }

    /** "Dana Roe, a Kenyan puppeteer": whose compatriot somebody is, where the trade is in no table. */
    private void asCompatriot(Token head, List<Actor> bases) {
        if (givenName(nameOf(head)).isEmpty()) {
            return;
        }
        sentence.children(head).stream()
                .filter(child -> child.relation().equals("appos")
                        && child.isNoun()
                        && !child.isProper()
                        && child.index() > head.index()
                        && role(child).isEmpty())
                .flatMap(trade -> sentence.children(trade).stream())
                .filter(word -> word.isRelation("amod")
                        && names.at(word).filter(NameMatches.Match::isAdjective).isPresent())
                .flatMap(word -> finder.modifiers(word).stream())
                .filter(Roles::isState)
                .limit(1)
                .forEach(state -> addBase(bases, state, "apposition"));
    }

    /** "Kenyan puppeteer Dana Roe": a person with a trade that no table has speaks for no state. */
    private boolean isOfSomeTrade(Token head) {
        return givenName(nameOf(head)).isPresent()
                && sentence.children(head).stream()
                        .anyMatch(child -> (child.isRelation("compound")
                                        || child.relation().equals("appos") && child.index() > head.index())
                                && child.isNoun()
                                && !child.isProper()
                                && role(child).isEmpty());
    }

    /** "the Kenyan Dana Roe", "the Kenyan-Danish Dana Roe": a person whose nation alone is told. */
    private boolean isCompatriot(Token head, Actor base) {
        return givenName(nameOf(head)).isPresent()
                && base.via().stream().anyMatch(step -> step.kind().equals("demonym"));
    }

    /** "the Republican senator Dana Roe": an office that the tables know with its party. */
    private boolean isPartyOffice(NameMatches.Match match, Token last) {
        return match.last() == last.index()
                && match.first() < match.last()
                && !last.isProper()
                && codebook.ontology().rolesOf(match.fact().code()).contains("LEG");
    }

    /** "Dana Roe" behind "Ken Roe": another of that surname. */
    private boolean isNamesake(Token head, Actor other) {
        Optional<String> one = givenName(nameOf(head));
        Optional<String> known = givenName(other.name() == null ? other.text() : other.name());
        return one.isPresent()
                && known.isPresent()
                && Character.toLowerCase(one.get().charAt(0))
                        != Character.toLowerCase(known.get().charAt(0));
    }

    /** The word before the surname, where it is a given name and no title. */
    private Optional<String> givenName(String name) {
        String[] words = name.trim().split("\\s+");
        return words.length < 2
                ? Optional.empty()
                : Optional.of(words[words.length - 2])
                        .filter(word -> codebook.classes().contains(GIVEN_NAME, word.toLowerCase(Locale.ROOT)));
    }

    /** "Roe, a former minister", who was told of before by the office held now: the present one stands. */
    private Optional<Actor> nowInOffice(Token head, Actor former) {
        return memory.surname(head.form())
                .filter(met -> former.sectors().contains("ELI")
                        && met.country() != null
                        && (former.country() == null || met.country().equals(former.country()))
                        && !met.sectors().isEmpty()
                        && !met.sectors().contains("ELI"));
    }

    /**
     * "Abdel F. Said III", "Prime Minister Kishida Fumio": a known person's name with an initial or a number that the tables
     * leave out, or with the family name first.
     */
    private Optional<Actor> inTablesOtherwise(Token head, Span span, List<Via> steps) {
        String name = nameOf(head);
        String plain = name.replaceAll(" \\p{Lu}\\.(?= )", "").replaceAll(",? (Jr|Sr)\\.?$| I{2,3}$| IV$", "");
        String[] words = name.split(" ");
        boolean turned =
                plain.equals(name) && words.length == 2 && titleRoles(head).isPresent();
        if (turned) {
            plain = words[1] + " " + words[0];
        } else if (plain.equals(name)) {
            return Optional.empty();
        }
        Optional<ActorFact> person = Optional.empty();
        for (int from = 0; person.isEmpty() && plain.indexOf(' ', from) > 0; from = plain.indexOf(' ', from) + 1) {
            String part = plain.substring(from);
            person = codebook.actors()
                    .find(Folding.fold(part), part, false, article.published())
                    .filter(fact -> fact.form().equals("person"));
        }
        return person.map(fact -> {
            List<Via> all = new ArrayList<>(steps);
            all.add(new Via("name", span, span.of(article.text())));
            List<String> roles = titleRoles(head).map(r -> r.agent().roles()).orElse(List.of());
            return finder.actor(span, join(fact.code(), roles), fact.name(), all);
        });
    }

    /** "Bush" or "Marcos Jr": a name without a given name. */
    private boolean isSurnameAlone(Token head) {
        String name = nameOf(head);
        int space = name.indexOf(' ');
        return space < 0 || ActorFinder.JUNIOR.contains(name.substring(space + 1));
    }

    /** "Radio Oslo's Dana Roe": whoever is of the media is a journalist. */
    private boolean isMedia(NameMatches.Match match) {
        return codebook.ontology().rolesOf(match.fact().code()).contains("MED");
    }

    /** "Emir Nawaf of Kuwait", "Ferdinand Marcos, Jr. of the Philippines", "Japan's Petrol Board": a name's country. */
    private void homeOf(Token head, List<Actor> bases) {
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss") && !child.isPronoun()) {
                names.at(child)
                        .filter(match ->
                                codebook.ontology().isCountry(match.fact().code()) || isMedia(match))
                        .ifPresent(match -> addBase(bases, finder.named(match), "possessive"));
            }
        }
        List<Token> behind = new ArrayList<>(sentence.children(head));
        sentence.children(head).stream()
                .filter(child -> ActorFinder.JUNIOR.contains(child.form()))
                .forEach(child -> behind.addAll(sentence.children(child)));
        for (Token child : behind) {
            Optional<NameMatches.Match> country = names.at(child);
            if (finder.preposition(child).equals("of")
                    && country.isPresent()
                    && codebook.ontology().isCountry(country.get().fact().code())) {
                addBase(bases, finder.named(country.get()), "possessive");
            }
        }
    }

    /** "the Gulf of Oman": waters and places that are called after a country and are not its. */
    private static boolean isGeographic(Token head) {
        return GEOGRAPHIC.contains(head.lemmaLower());
    }

    /** True where a place may stand: behind a preposition, or what is stormed, left or visited. */
    private boolean isWhere(Token head) {
        boolean object = head.relation().equals("obj") && head.head() >= 0;
        boolean phrase = head.isRelation("obl")
                || head.isRelation("nmod") && !head.relation().equals("nmod:poss");
        String preposition = finder.preposition(head);
        if (phrase && preposition.equals("to")) {
            return head.head() >= 0
                    && codebook.classes()
                            .contains(MOTIONS, sentence.token(head.head()).lemmaLower());
        }
        return phrase && TO_PLACES.contains(preposition)
                || object
                        && codebook.classes()
                                .contains(
                                        PLACE_OBJECT,
                                        sentence.token(head.head()).lemmaLower());
    }

    /** "Texas sued the government", "Ohio's appeal": a state or province of a country that does something or is done to. */
    private boolean isRegion(Token head, Span span) {
        boolean side = isSubject(head)
                || head.relation().equals("nsubj:pass")
                || head.relation().equals("obj")
                || head.relation().equals("nmod:poss");
        return side
                && places.names().stream()
                        .anyMatch(name -> name.span().equals(span)
                                && name.place() != null
                                && name.place().kind() == PlaceKind.REGION);
    }

    /** True for the subject of a clause, or what is joined to one. */
    private boolean isSubject(Token head) {
        Token at = head;
        while (at.isRelation("conj") && at.head() >= 0) {
            at = sentence.token(at.head());
        }
        return at.isRelation("nsubj");
    }

    /** The state that issued the text, under the word that is its own; the publisher's name stands not in the text. */
    private Actor issuerAt(Token head, Actor issuer) {
        return finder.actor(head.span(), issuer.country(), null, List.of());
    }

    /**
     * "President Bush", "Russian Foreign Minister Ivanov": the one of that surname who held an office of that kind on
     * the day, if the tables hold no second one of another country.
     */
    private Optional<Actor> officeHolder(
            Token head, Span span, List<String> roles, List<Actor> bases, List<Via> steps) {
        String country = bases.isEmpty() ? null : bases.get(0).country();
        boolean junior = ActorFinder.JUNIOR.contains(head.form()) && head.index() > 0;
        String surname = junior ? sentence.token(head.index() - 1).form() : head.form();
        List<ActorFact> holders = codebook.actors().surname(surname, article.published()).stream()
                .filter(fact -> country == null || fact.code().startsWith(country))
                .filter(fact ->
                        codebook.ontology().rolesOf(fact.code()).stream().anyMatch(roles::contains))
                .toList();
        List<String> countries = holders.stream()
                .map(fact -> fact.code().substring(0, 3))
                .distinct()
                .toList();
        if (countries.size() != 1) {
            return Optional.empty();
        }
        List<String> names = holders.stream().map(ActorFact::name).distinct().toList();
        List<Via> all = new ArrayList<>(List.of(new Via("name", head.span(), head.form())));
        all.addAll(steps);
        String code = join(countries.get(0), isFormer(head) ? List.of("ELI") : roles);
        return Optional.of(finder.actor(span, code, names.size() == 1 ? names.get(0) : head.form(), all));
    }

    /** The name without its title: capitalised words right before the head that are no role. */
    private String nameOf(Token head) {
        int first = head.index();
        while (first > 0) {
            Token before = sentence.token(first - 1);
            boolean part = before.head() == head.index()
                    && (before.isRelation("compound") || before.isRelation("flat"))
                    && before.isProper()
                    && role(before).isEmpty()
                    && names.at(before).isEmpty();
            if (!part) {
                break;
            }
            first--;
        }
        int last = head.index();
        while (last + 1 < sentence.size()
                && sentence.token(last + 1).head() == head.index()
                && sentence.token(last + 1).isRelation("flat")) {
            last++;
        }
        return new Span(
                        sentence.token(first).span().start(),
                        sentence.token(last).span().end())
                .of(article.text());
    }
}
