package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor.Via;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a noun phrase of one sentence means. Put together from the names that the codebook knows, the roles of
 * its nouns, and what the article has said before. One for each sentence; not thread-safe.
 */
public final class ActorFinder {
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
    private static final Set<String> TWO = Set.of("two", "both");
    private static final Set<String> HOME = Set.of("country", "nation", "homeland");
    private static final Set<String> PAIR_NOUNS = Set.of(
            "country",
            "nation",
            "side",
            "state",
            "government",
            "neighbor",
            "neighbour",
            "ally",
            "rival",
            "party",
            "power",
            "capital");
    private static final Set<String> PAIR_PEOPLE =
            Set.of("leader", "minister", "president", "official", "diplomat", "man", "chief", "counterpart");
    /** How many words before a name its title may begin. */
    private static final int MAX_TITLE = 9;

    private static final Set<String> FORMER = Set.of("former", "ex", "ousted", "deposed", "late", "then", "retired");
    private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> LOOK_INSIDE = Set.of(
            "of", "by", "with", "against", "in", "to", "between", "from", "on", "among", "over", "at", "for", "about",
            "toward", "towards", "into", "near", "inside");

    private final Article article;
    private final Sentence sentence;
    private final Codebook codebook;
    private final Memory memory;
    private final List<Article.GivenSpan> given;
    private final NameMatches names;
    private final Map<Integer, List<Actor>> own = new HashMap<>();
    private final Set<Integer> busy = new LinkedHashSet<>();

    /** @param memory what earlier sentences said; {@link #remember} adds this one */
    public ActorFinder(Article article, Sentence sentence, Codebook codebook, Memory memory) {
        this(article, sentence, codebook, memory, article.given());
    }

    /**
     * @param memory what earlier sentences said; {@link #remember} adds this one
     * @param given the marked spans of the article that may lie in this sentence
     */
    public ActorFinder(
            Article article, Sentence sentence, Codebook codebook, Memory memory, List<Article.GivenSpan> given) {
        this.given = List.copyOf(given);
        this.article = article;
        this.sentence = sentence;
        this.codebook = codebook;
        this.memory = memory;
        this.names = new NameMatches(article.text(), sentence, codebook.actors(), article.published());
    }

    /** The known name, if any, that a token belongs to. */
    Optional<NameMatches.Match> nameAt(Token token) {
        return names.at(token);
    }

    /** True when the sentence holds a known name or a given span. */
    public boolean hasActors() {
        return !names.all().isEmpty() || given.stream().anyMatch(g -> g.span().overlaps(sentence.span()));
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

    /** As {@link #actors(Token)}, passing over these actors and their countries when it looks within the phrase. */
    public List<Actor> actorsBeside(Token head, List<Actor> others) {
        return actors(head, 0, others);
    }

    /** Actors that the words before a noun name: "Japanese" and "U.S." in "Japanese and U.S. concern". */
    public List<Actor> modifiers(Token modifier) {
        return modifierActors(modifier);
    }

    private List<Actor> actors(Token head, int depth) {
        return actors(head, depth, List.of());
    }

    private static List<Actor> beside(List<Actor> found, List<Actor> others) {
        return others.isEmpty()
                ? found
                : found.stream()
                        .filter(a -> others.stream()
                                .noneMatch(o -> o.sameAs(a)
                                        || o.span().overlaps(a.span())
                                        || a.code() != null && a.code().equals(o.country())))
                        .toList();
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
        boolean onlyWords = found.stream().allMatch(a -> a.code() == null && !isGiven(a));
        if (onlyWords) {
            List<Actor> inside = inside(head, depth, others);
            if (!inside.isEmpty() && (found.isEmpty() || inside.get(0).code() != null || isGiven(inside.get(0)))) {
                return found.isEmpty() || !isActorLike(head) ? inside : found;
            }
        }
        return found;
    }

    private static boolean isGiven(Actor actor) {
        return !actor.via().isEmpty() && actor.via().get(0).kind().equals("given");
    }

    private List<Actor> inside(Token head, int depth, List<Actor> others) {
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss")) {
                List<Actor> found = actors(child, depth + 1, others);
                if (!found.isEmpty()) {
                    return via(found, "possessive", child);
                }
            }
        }
        List<Actor> byAdjective = new ArrayList<>();
        for (Token child : sentence.children(head)) {
            if (child.index() < head.index()
                    && (child.isRelation("amod") || child.isRelation("compound") || child.isRelation("nmod"))) {
                byAdjective.addAll(beside(modifierActors(child), others));
            }
        }
        if (!byAdjective.isEmpty()) {
            return byAdjective;
        }
        List<Actor> words = List.of();
        for (boolean byFirst : new boolean[] {true, false}) {
            for (Token child : sentence.children(head)) {
                String preposition = preposition(child);
                boolean fits = byFirst ? preposition.equals("by") : LOOK_INSIDE.contains(preposition);
                if (fits && (child.isRelation("nmod") || child.isRelation("obl"))) {
                    List<Actor> found = actors(child, depth + 1, others);
                    if (found.stream().anyMatch(a -> a.code() != null || isGiven(a))) {
                        return found;
                    }
                    words = words.isEmpty() ? found : words;
                }
            }
        }
        for (Token child : sentence.children(head)) {
            if (child.isRelation("appos")) {
                List<Actor> found = actors(child, depth + 1, others);
                if (found.stream().anyMatch(a -> a.code() != null)) {
                    return found;
                }
            }
        }
        return words;
    }

    private List<Actor> modifierActors(Token child) {
        List<Actor> found = new ArrayList<>();
        List<Token> all = new ArrayList<>(List.of(child));
        all.addAll(sentence.children(child));
        for (Token token : all) {
            if (token == child
                    || token.isRelation("conj")
                    || token.isRelation("compound")
                    || token.isRelation("amod")) {
                Optional<Article.GivenSpan> given = given(token);
                Optional<NameMatches.Match> match = names.at(token);
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
    private List<Actor> own(Token head) {
        List<Actor> known = own.get(head.index());
        if (known != null) {
            return known;
        }
        if (!busy.add(head.index())) {
            return List.of();
        }
        List<Actor> found = find(head);
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
        List<Actor> found = resolve(head);
        if (given.isPresent()) {
            Actor best = found.isEmpty() ? null : found.get(0);
            return List.of(givenActor(given.get(), best == null ? null : best.code(), best));
        }
        return found;
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

    private boolean isNominalAdjective(Token head) {
        return head.isAdjective() && sentence.child(head, "det").isPresent();
    }

    private Actor actor(Span span, @Nullable String code, @Nullable String name, List<Via> via) {
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

    private Actor named(NameMatches.Match match) {
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

    private List<Actor> resolve(Token head) {
        if (TIME.contains(head.lower()) && !isSurname(head)) {
            return List.of();
        }
        if (head.isPronoun()) {
            return pronoun(head);
        }
        List<Actor> two = bothOf(head);
        if (!two.isEmpty()) {
            return two;
        }
        Span span = phrase(head);
        Optional<NameMatches.Match> name = names.at(head);
        if (HOME.contains(head.lemmaLower())) {
            List<Actor> home = home(head, span);
            if (!home.isEmpty()) {
                return home;
            }
        }
        Optional<Role> role = role(head);
        if (name.isPresent()
                && (role.isEmpty()
                        || name.get().last() - name.get().first() >= role.get().words())) {
            return List.of(withTitle(head, span, name.get()));
        }
        if (role.isPresent()) {
            return withRole(head, span, role.get());
        }
        if (head.isProper()) {
            return List.of(properName(head, span));
        }
        return List.of();
    }

    /** "his country": the country of whoever is meant by "his". */
    private List<Actor> home(Token head, Span span) {
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss")) {
                for (Actor owner : actors(child, 3)) {
                    if (owner.country() != null) {
                        return List.of(actor(
                                span,
                                owner.country(),
                                null,
                                List.of(new Via("possessive", owner.span(), owner.text()))));
                    }
                }
            }
        }
        return List.of();
    }

    /** "the two countries", "both sides", "the two leaders": the two that were named together last. */
    private List<Actor> bothOf(Token head) {
        boolean counted =
                TWO.contains(head.lower()) || sentence.children(head).stream().anyMatch(c -> TWO.contains(c.lower()));
        boolean people = PAIR_PEOPLE.contains(head.lemmaLower());
        if (!counted && !(people && isBarePlural(head)) && !isTheirPlural(head)) {
            return List.of();
        }
        boolean alone = head.lower().equals("both") && (head.isRelation("nsubj") || head.isRelation("obj"));
        if (!people && !alone && !PAIR_NOUNS.contains(head.lemmaLower())) {
            return List.of();
        }
        if (sentence.children(head).stream().anyMatch(c -> names.at(c).isPresent())) {
            return List.of();
        }
        Span span = phrase(head);
        List<Actor> earlier = pairBefore(head);
        List<Actor> pair = earlier.isEmpty() ? memory.lastPair(people || alone) : earlier;
        return pair.stream()
                .map(a -> actor(
                        span,
                        people || alone ? a.code() : a.country() == null ? a.code() : a.country(),
                        a.name(),
                        List.of(
                                new Via("coreference", span, span.of(article.text())),
                                new Via("name", a.span(), a.text()))))
                .toList();
    }

    /** "their countries", "their governments". */
    private boolean isTheirPlural(Token head) {
        return head.tag().equals("NNS")
                && PAIR_NOUNS.contains(head.lemmaLower())
                && sentence.children(head).stream().anyMatch(c -> c.lower().equals("their"));
    }

    /** "the leaders", with nothing that says whose. */
    private boolean isBarePlural(Token head) {
        return head.tag().equals("NNS")
                && sentence.children(head).stream().anyMatch(c -> c.lower().equals("the"))
                && sentence.children(head).stream()
                        .noneMatch(c -> c.isNoun() || c.isAdjective() || c.isRelation("acl") || c.isRelation("nummod"))
                && !memory.lastPair(true).isEmpty();
    }

    private List<Actor> pairBefore(Token head) {
        for (int i = head.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (token.isNoun()) {
                List<Actor> found = sentence.child(token, "conj").isPresent() ? actors(token, 3) : own(token);
                if (found.size() == 2 && differ(found.get(0), found.get(1))) {
                    return found;
                }
            }
        }
        List<Actor> countries = new ArrayList<>();
        for (NameMatches.Match match : names.all()) {
            Actor named = named(match);
            boolean before = match.last() < head.index();
            if (before && named.country() != null && countries.stream().noneMatch(a -> !differ(a, named))) {
                countries.add(named);
            }
        }
        return countries.size() == 2 ? countries : List.of();
    }

    private List<Actor> pronoun(Token head) {
        String word = head.lower();
        if (HE.contains(word)) {
            return earlier(head, true)
                    .map(a -> antecedent(head, a))
                    .or(() -> memory.lastPerson().map(a -> coreferent(head.span(), a)))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (word.equals("it") || word.equals("its")) {
            return earlier(head, false)
                    .map(a -> antecedent(head, a))
                    .or(() -> memory.lastBody().map(a -> coreferent(head.span(), a)))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (word.equals("they") || word.equals("their") || word.equals("them")) {
            Optional<Actor> body = earlier(head, false);
            if (body.isEmpty() && word.equals("they")) {
                return memory.lastPair(true).stream()
                        .map(a -> coreferent(head.span(), a))
                        .toList();
            }
            return body.map(a -> antecedent(head, a)).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    private Optional<Actor> earlier(Token pronoun, boolean person) {
        Actor best = null;
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (!token.isNoun() || token.isRelation("compound") || token.isRelation("flat")) {
                continue;
            }
            for (Actor actor : own(token)) {
                boolean human = actor.name() != null
                        || role(token).map(r -> r.agent().person()).orElse(false);
                boolean fits = person ? human : !human && actor.code() != null;
                if (fits && (token.isRelation("nsubj") || best == null)) {
                    best = actor;
                    if (token.isRelation("nsubj")) {
                        return Optional.of(best);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a pronoun stands for in its own sentence: the words that name it, reached by the pronoun. */
    private static Actor antecedent(Token pronoun, Actor named) {
        List<Via> steps = new ArrayList<>(named.via());
        steps.add(new Via("coreference", pronoun.span(), pronoun.form()));
        return new Actor(
                named.span(), named.text(), named.code(), named.country(), named.sectors(), named.name(), steps);
    }

    private Actor coreferent(Span span, Actor antecedent) {
        List<Via> steps = new ArrayList<>();
        steps.add(new Via("coreference", antecedent.span(), antecedent.text()));
        return actor(span, antecedent.code(), antecedent.name(), steps);
    }

    /** A name with what stands around it: "Russian President Vladimir Putin", "Hamas officials". */
    private Actor withTitle(Token head, Span span, NameMatches.Match match) {
        ActorFact fact = match.fact();
        String code = fact.code();
        List<Via> steps = new ArrayList<>(named(match).via());
        String name = match.isPerson() ? fact.name() : null;
        List<String> roles = new ArrayList<>();
        if (match.isPerson() || match.first() == match.last()) {
            titleRoles(head).ifPresent(r -> {
                roles.addAll(r.agent().roles());
                steps.add(new Via("title", r.span(), r.span().of(article.text())));
            });
        }
        if (!roles.isEmpty() && match.isPerson() && (fact.to() != null || code.endsWith("ELI"))) {
            code = code.length() > 3 ? code.substring(0, 3) : code;
        }
        if (isFormer(head)) {
            code = codebook.ontology().actorCode(code.substring(0, Math.min(3, code.length())), List.of("ELI"));
        } else if (!roles.isEmpty()) {
            code = codebook.ontology().actorCode(code, roles);
        }
        return actor(span, code, name, steps);
    }

    /** The role named before a proper name: the nearest one, with the roles of what stands before it. */
    private Optional<Role> titleRoles(Token head) {
        Role nearest = null;
        List<String> roles = new ArrayList<>();
        for (int i = head.index() - 1; i >= 0 && i > head.index() - 9; i--) {
            Token token = sentence.token(i);
            if (!sentence.dominates(head, token) || token.tag().equals("POS")) {
                break;
            }
            Optional<Role> role = token.isNoun() ? role(token) : Optional.empty();
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

    /** The longest phrase of the agent table that ends with this token. */
    Optional<Role> role(Token head) {
        String last = head.lemmaLower();
        if (!head.isNoun() && !head.isAdjective()) {
            return Optional.empty();
        }
        for (int first = Math.max(0, head.index() - AgentTable.MAX_WORDS + 1); first <= head.index(); first++) {
            Optional<NameMatches.Match> name = names.at(sentence.token(first));
            if (name.isPresent() && name.get().first() < first) {
                continue;
            }
            Span span =
                    new Span(sentence.token(first).span().start(), head.span().end());
            String words = span.of(article.text()).toLowerCase(Locale.ROOT);
            for (String ending : List.of(last, head.lower())) {
                String phrase = words.substring(0, words.length() - head.form().length()) + ending;
                Optional<AgentTable.Agent> agent = codebook.agents().find(phrase);
                if (agent.isPresent()) {
                    return Optional.of(new Role(agent.get(), span, first, head.index() - first));
                }
            }
        }
        return Optional.empty();
    }

    private List<Actor> withRole(Token head, Span span, Role role) {
        List<Via> steps = new ArrayList<>();
        List<String> roles = new ArrayList<>(role.agent().roles());
        steps.add(new Via("title", role.span(), role.span().of(article.text())));
        titleRoles(head).ifPresent(r -> roles.addAll(r.agent().roles()));
        List<Actor> bases = bases(head, role.first());
        String name = null;
        for (Token child : sentence.children(head)) {
            if (child.isRelation("appos") || child.isRelation("flat")) {
                for (Actor other : own(child)) {
                    if (other.name() != null || other.code() != null) {
                        name = other.name();
                        steps.add(new Via("apposition", other.span(), other.text()));
                        if (bases.isEmpty() && other.country() != null) {
                            bases = List.of(other);
                        }
                    }
                }
            }
        }
        if (isCounterpart(head)) {
            for (Token child : sentence.children(head)) {
                if (child.relation().equals("nmod:poss")) {
                    for (Actor owner : child.isPronoun() ? pronoun(child) : actors(child, 2)) {
                        roles.addAll(owner.sectors());
                        steps.add(new Via("counterpart", owner.span(), owner.text()));
                    }
                }
            }
        }
        boolean former = isFormer(head);
        if (bases.isEmpty()) {
            Optional<Actor> same = memory.role(role.agent().phrase());
            boolean definite =
                    sentence.children(head).stream().anyMatch(c -> c.lower().equals("the"));
            if (same.isPresent() && definite) {
                return List.of(coreferent(span, same.get()));
            }
            String code = codebook.ontology().actorCode("", former ? List.of("ELI") : roles);
            return List.of(actor(span, code.isEmpty() ? null : code, name, steps));
        }
        List<Actor> found = new ArrayList<>();
        boolean many = bases.size() > 1 && head.tag().endsWith("S");
        for (Actor base : many ? bases : bases.subList(0, 1)) {
            List<Via> all = new ArrayList<>(base.via());
            all.addAll(steps);
            String code = former
                    ? codebook.ontology().actorCode(String.valueOf(base.country()), List.of("ELI"))
                    : codebook.ontology().actorCode(String.valueOf(base.code()), roles);
            if (former && base.country() == null) {
                code = codebook.ontology().actorCode(String.valueOf(base.code()), List.of("ELI"));
            }
            found.add(actor(span, code, name, all));
        }
        return found;
    }

    /** Countries and organisations that a role belongs to. */
    private List<Actor> bases(Token head, int firstOfRole) {
        List<Actor> found = new ArrayList<>();
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss")) {
                if (isCounterpart(head)) {
                    continue;
                }
                for (Actor actor : child.isPronoun() ? pronoun(child) : actors(child, 2)) {
                    addBase(found, actor, "possessive");
                }
            }
        }
        if (found.isEmpty()) {
            for (Token child : sentence.children(head)) {
                if (child.index() < head.index() && (child.isRelation("amod") || child.isRelation("compound"))) {
                    modifierActors(child).forEach(actor -> addBase(found, actor, "demonym"));
                }
            }
        }
        for (int i = head.index() - 1; found.isEmpty() && i >= 0 && i > head.index() - 9; i--) {
            Token token = sentence.token(i);
            if (i < firstOfRole - 1 && !sentence.dominates(head, token)) {
                break;
            }
            names.at(token).ifPresent(m -> addBase(found, named(m), "demonym"));
        }
        if (found.isEmpty()) {
            for (Token child : sentence.children(head)) {
                String preposition = preposition(child);
                boolean of = preposition.equals("of") || preposition.equals("for") || preposition.equals("from");
                boolean in = preposition.equals("in") && !head.lemmaLower().equals("ambassador");
                if (child.isRelation("nmod") && (of || in)) {
                    for (Actor actor : actors(child, 2)) {
                        addBase(found, actor, "possessive");
                    }
                }
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean isCounterpart(Token head) {
        return head.lemmaLower().equals("counterpart");
    }

    private void addBase(List<Actor> found, Actor actor, String how) {
        if (actor.code() != null && found.stream().noneMatch(a -> a.sameAs(actor))) {
            List<Via> steps = new ArrayList<>();
            steps.add(new Via(how, actor.span(), actor.text()));
            found.add(new Actor(
                    actor.span(), actor.text(), actor.code(), actor.country(), actor.sectors(), actor.name(), steps));
        }
    }

    /** A proper name that no table holds: by its title, its apposition, or because it was met before. */
    private Actor properName(Token head, Span span) {
        List<Via> steps = new ArrayList<>();
        String name = nameOf(head);
        List<String> roles = new ArrayList<>();
        List<Actor> bases = new ArrayList<>();
        Optional<Role> title = titleRoles(head);
        if (title.isPresent()) {
            roles.addAll(title.get().agent().roles());
            steps.add(new Via("title", title.get().span(), title.get().span().of(article.text())));
            bases.addAll(bases(head, title.get().first()));
        }
        for (Token child : sentence.children(head)) {
            if (child.isRelation("appos") && !child.isProper()) {
                for (Actor other : own(child)) {
                    if (other.code() != null) {
                        steps.add(new Via("apposition", other.span(), other.text()));
                        return actor(span, other.code(), name, steps);
                    }
                }
            }
        }
        if (head.isRelation("appos")) {
            Token governor = sentence.token(head.head());
            Optional<Role> above = role(governor);
            if (above.isPresent()) {
                List<Actor> others = own(governor);
                if (!others.isEmpty() && others.get(0).code() != null) {
                    steps.add(new Via(
                            "apposition", others.get(0).span(), others.get(0).text()));
                    return actor(span, others.get(0).code(), name, steps);
                }
            }
        }
        Optional<Actor> met = memory.surname(head.form());
        if (met.isPresent() && bases.isEmpty()) {
            return coreferent(span, met.get());
        }
        for (int i = head.index() - 1; bases.isEmpty() && title.isEmpty() && i >= 0; i--) {
            Token token = sentence.token(i);
            if (!sentence.dominates(head, token) || token.tag().equals("POS") || token.isRelation("appos")) {
                break;
            }
            if (names.at(token).isPresent() && names.at(token).get().isAdjective()) {
                modifierActors(token).forEach(actor -> addBase(bases, actor, "demonym"));
            }
        }
        String base = bases.isEmpty() ? "" : String.valueOf(bases.get(0).code());
        if (!bases.isEmpty()) {
            steps.addAll(bases.get(0).via());
        }
        List<String> use = isFormer(head) ? List.of("ELI") : roles;
        String code = codebook.ontology().actorCode(base, use);
        if (steps.isEmpty()) {
            steps.add(new Via("words", span, span.of(article.text())));
        }
        return actor(span, code.isEmpty() ? null : code, title.isPresent() ? name : null, steps);
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

    /** Adds what this sentence says about its actors to the article's memory. */
    public void remember() {
        List<Actor> inOrder = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (!token.isNoun() && names.at(token).isEmpty()) {
                continue;
            }
            if (token.isRelation("compound") || token.isRelation("flat")) {
                continue;
            }
            List<Actor> found = own(token);
            for (Actor actor : found) {
                boolean leading = token.isRelation("nsubj");
                if (actor.name() != null && token.isProper()) {
                    memory.person(token.form(), actor);
                    for (Via step : actor.via()) {
                        if (step.kind().equals("title") && actor.country() != null) {
                            memory.role(step.text().toLowerCase(Locale.ROOT), actor, leading);
                        }
                    }
                } else if (actor.code() != null) {
                    role(token).ifPresent(r -> memory.role(r.agent().phrase(), actor, leading));
                    if (token.isRelation("nsubj")
                            && role(token).map(r -> !r.agent().person()).orElse(true)) {
                        memory.body(actor);
                    }
                    if (role(token).map(r -> r.agent().person()).orElse(false)) {
                        memory.person("\u0000" + token.lemmaLower(), actor);
                    }
                }
                if (actor.country() != null) {
                    inOrder.add(actor);
                }
            }
            if (found.size() == 2 && differ(found.get(0), found.get(1))) {
                memory.pair(found);
                if (!found.get(0).sectors().isEmpty()) {
                    memory.pairOfPeople(found);
                }
            } else if (sentence.child(token, "conj").isPresent()) {
                List<Actor> joined = actors(token, 3);
                if (joined.size() == 2 && differ(joined.get(0), joined.get(1))) {
                    memory.pair(joined);
                }
            }
        }
        inOrder.forEach(memory::country);
    }

    private static boolean differ(Actor a, Actor b) {
        return a.country() != null && b.country() != null && !a.country().equals(b.country());
    }
}
