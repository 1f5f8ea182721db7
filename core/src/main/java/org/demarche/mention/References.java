package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Quotations;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor.Via;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whom words mean that name nobody themselves: pronouns, "his country", "the two leaders", "both sides". One for each
 * sentence; not thread-safe.
 */
final class References {
    private static final Set<String> TWO = Set.of("two", "both");

    /** What stands before "two" where they are two that were named: "two envoys" are any. */
    private static final Set<String> KNOWN = Set.of("the", "these", "those");

    /** Words for any body of states. */
    private static final Set<String> BODIES = Set.of("bloc", "grouping");

    /** Words that stand in the names of bodies of states. */
    private static final Set<String> NAMED_BODIES =
            Set.of("council", "coalition", "union", "league", "alliance", "organisation", "organization", "community");

    /** How far above the verb of an opening clause the verb of its sentence may stand. */
    private static final int MAX_OPENING = 4;

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
    private static final Set<String> ONE = Set.of("i", "me", "my", "myself", "mine");
    private static final Set<String> FIRST =
            Set.of("i", "me", "my", "myself", "mine", "we", "us", "our", "ours", "ourselves");

    /** Words that stand for several. */
    private static final Set<String> MANY =
            Set.of("they", "some", "many", "others", "several", "both", "all", "most", "few");

    /** How far above a word the verb that says it may stand. */
    private static final int MAX_DEPTH = 12;

    /** Verbs that say something to somebody about himself. */
    private static final Set<String> TELLING =
            Set.of("tell", "warn", "assure", "remind", "inform", "notify", "persuade", "convince", "advise", "promise");

    private static final Set<String> WOMEN = Set.of(
            "woman",
            "girl",
            "mother",
            "wife",
            "daughter",
            "sister",
            "widow",
            "aunt",
            "niece",
            "grandmother",
            "queen",
            "princess",
            "businesswoman",
            "congresswoman",
            "policewoman",
            "spokeswoman",
            "actress");

    private static final Set<String> MEN = Set.of(
            "man",
            "boy",
            "father",
            "husband",
            "son",
            "brother",
            "widower",
            "uncle",
            "nephew",
            "grandfather",
            "king",
            "prince",
            "businessman",
            "congressman",
            "policeman",
            "spokesman",
            "actor",
            "gunman");

    /** Words before what somebody's own act depends on. */
    private static final Set<String> CONDITIONS = Set.of("unless", "if", "until");

    private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");

    private final ActorFinder finder;
    private final Article article;
    private final Sentence sentence;
    private final Codebook codebook;
    private final Memory memory;
    private final NameMatches names;
    private final Quotations quotations;

    References(
            ActorFinder finder,
            Article article,
            Sentence sentence,
            Codebook codebook,
            Memory memory,
            NameMatches names,
            Quotations quotations) {
        this.codebook = codebook;
        this.quotations = quotations;
        this.finder = finder;
        this.article = article;
        this.sentence = sentence;
        this.memory = memory;
        this.names = names;
    }

    /** "country" and the like, which a possessor makes an actor. */
    static boolean isHome(Token head) {
        return HOME.contains(head.lemmaLower());
    }

    /** "his country": the country of whoever is meant by "his". */
    List<Actor> home(Token head, Span span) {
        for (Token child : sentence.children(head)) {
            if (child.relation().equals("nmod:poss")) {
                for (Actor owner : finder.actors(child, 3)) {
                    if (owner.country() != null) {
                        return List.of(finder.actor(
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
    List<Actor> bothOf(Token head) {
        boolean known = sentence.children(head).stream()
                .anyMatch(c -> KNOWN.contains(c.lower()) || c.relation().equals("nmod:poss"));
        boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS");
        boolean counted = TWO.contains(head.lower())
                || sentence.children(head).stream()
                        .anyMatch(c -> plural && c.lower().equals("both") || known && TWO.contains(c.lower()));
        boolean people = PAIR_PEOPLE.contains(singular(head));
        if (people && !counted && isBarePlural(head)) {
            return gathered(head);
        }
        if (!counted && !isTheirPlural(head)) {
            return List.of();
        }
        boolean alone =
                (head.lower().equals("both") || isTheTwo(head)) && (head.isRelation("nsubj") || head.isRelation("obj"));
        if (!people && !alone && !PAIR_NOUNS.contains(singular(head))) {
            return List.of();
        }
        if (sentence.children(head).stream().anyMatch(c -> names.at(c).isPresent())) {
            return List.of();
        }
        Span span = finder.phrase(head);
        List<Actor> earlier =
                memory.gathering().filter(Gathering::isPair).isPresent() ? List.of() : pairBefore(head, people);
        List<Actor> pair = earlier.isEmpty() ? memory.lastPair(people || alone) : earlier;
        return pair.stream()
                .map(a -> finder.actor(
                        span,
                        people ? government(a) : alone || a.country() == null ? a.code() : a.country(),
                        a.name(),
                        List.of(
                                new Via("coreference", span, span.of(article.text())),
                                new Via("name", a.span(), a.text()))))
                .toList();
    }

    /** "The two met again": nobody but them. */
    private boolean isTheTwo(Token head) {
        return TWO.contains(head.lower())
                && sentence.children(head).stream().anyMatch(c -> c.lower().equals("the"))
                && sentence.children(head).stream().noneMatch(Token::isNoun);
    }

    /** The leader of a state is of its government. */
    private @Nullable String government(Actor actor) {
        return actor.code() != null && actor.code().equals(actor.country())
                ? codebook.ontology().actorCode(String.valueOf(actor.country()), List.of("GOV"))
                : actor.code();
    }

    /** "their countries", "their governments". */
    private boolean isTheirPlural(Token head) {
        return head.tag().equals("NNS")
                && PAIR_NOUNS.contains(head.lemmaLower())
                && sentence.children(head).stream().anyMatch(c -> c.lower().equals("their"));
    }

    /** The lemma of a noun, also of one in a capital: "Presidents". */
    private static String singular(Token noun) {
        String lemma = noun.lemmaLower();
        return noun.tag().equals("NNPS") && lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : lemma;
    }

    /** "the leaders", "Leaders", with nothing that says whose. */
    private boolean isBarePlural(Token head) {
        boolean known = sentence.children(head).stream().anyMatch(c -> c.lower().equals("the"))
                || head.index() == 0
                        && head.isRelation("nsubj")
                        && singular(head).equals("leader");
        return (head.tag().equals("NNS") || head.tag().equals("NNPS"))
                && known
                && sentence.children(head).stream()
                        .noneMatch(c -> c.isNoun() || c.isAdjective() || c.isRelation("acl") || c.isRelation("nummod"))
                && memory.people().isPresent();
    }

    /** Those who are known to have met, by the words that mean them all; without a code where not all were named. */
    private List<Actor> gathered(Token head) {
        Span span = finder.phrase(head);
        List<Actor> people = memory.people().orElse(List.of());
        if (people.isEmpty()) {
            return List.of(finder.thing(head));
        }
        return people.stream().map(a -> coreferent(span, a)).toList();
    }

    private List<Actor> pairBefore(Token head, boolean people) {
        for (int i = head.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (token.isNoun()) {
                List<Actor> found =
                        sentence.child(token, "conj").isPresent() ? finder.actors(token, 3) : finder.own(token);
                if (found.size() == 2 && differ(found.get(0), found.get(1))) {
                    return found;
                }
            }
        }
        if (people) {
            return List.of();
        }
        List<Actor> countries = new ArrayList<>();
        for (NameMatches.Match match : names.all()) {
            Actor named = finder.named(match);
            boolean before = match.last() < head.index();
            if (before && named.country() != null && countries.stream().noneMatch(a -> !differ(a, named))) {
                countries.add(named);
            }
        }
        return countries.size() == 2 ? countries : List.of();
    }

    /** Whom a pronoun means, as far as the words before it and around it say. */
    List<Actor> pronoun(Token head) {
        String word = head.lower();
        if (HE.contains(word)) {
            return ahead(head, true)
                    .or(() -> earlier(head, true))
                    .map(a -> antecedent(head, a))
                    .or(() -> memory.lastPerson()
                            .filter(a -> !isSubjectOf(head, a))
                            .map(a -> coreferent(head.span(), a)))
                    .filter(a -> a.code() != null || a.name() != null || !head.isRelation("nsubj"))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (word.equals("it") || word.equals("its")) {
            return ahead(head, false)
                    .or(() -> earlier(head, false))
                    .map(a -> antecedent(head, a))
                    .or(() -> memory.lastBody().map(a -> coreferent(head.span(), a)))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (word.equals("they") || word.equals("their") || word.equals("them")) {
            List<Actor> told = word.equals("they") ? addressees(head) : List.of();
            if (!told.isEmpty()) {
                return told.stream().map(a -> coreferent(head.span(), a)).toList();
            }
            Optional<Actor> body = pluralSubject(head);
            List<Actor> joined = body.isPresent() ? List.of() : coordinated(head);
            if (!joined.isEmpty()) {
                return joined.stream().map(a -> antecedent(head, a)).toList();
            }
            body = body.or(() -> peopleBefore(head)).or(() -> earlier(head, false));
            if (body.isEmpty() && word.equals("they")) {
                return memory.plural().or(memory::people).orElse(List.of()).stream()
                        .map(a -> coreferent(head.span(), a))
                        .toList();
            }
            return body.map(a -> antecedent(head, a)).map(List::of).orElse(List.of());
        }
        if (FIRST.contains(word)) {
            return firstPerson(head);
        }
        return List.of();
    }

    /** "told the rebels that they must": whom the verb of saying speaks to, where they are several. */
    private List<Actor> addressees(Token pronoun) {
        Token clause = pronoun.head() < 0 ? pronoun : sentence.token(pronoun.head());
        if (!pronoun.isRelation("nsubj") || !clause.relation().equals("ccomp") || clause.head() < 0) {
            return List.of();
        }
        Token verb = sentence.token(clause.head());
        boolean passive =
                sentence.children(verb).stream().anyMatch(c -> c.relation().equals("aux:pass"));
        if (!TELLING.contains(verb.lemmaLower()) || passive) {
            return List.of();
        }
        return sentence.children(verb).stream()
                .filter(c -> (c.relation().equals("obj") || c.relation().equals("iobj"))
                        && c.tag().endsWith("S")
                        && c.index() < pronoun.index())
                .findFirst()
                .map(finder::own)
                .orElse(List.of());
    }

    /** "We" of a common statement: all whose statement it is. */
    private List<Actor> jointly(Token head, Gathering gathering) {
        if (gathering.members().isEmpty()) {
            return List.of(
                    finder.actor(head.span(), null, null, List.of(new Via("speaker", head.span(), head.form()))));
        }
        return gathering.members().stream()
                .map(a -> finder.actor(head.span(), a.code(), null, List.of(new Via("speaker", a.span(), a.text()))))
                .toList();
    }

    /** "I" and "we": whoever speaks here. "We" of a state's minister is the state's government, not the person. */
    private List<Actor> firstPerson(Token head) {
        boolean quoted = quotations.covers(head.span());
        Optional<Actor> speaker = claimant(head);
        if (speaker.isEmpty() && quoted) {
            speaker = memory.speaker();
        }
        boolean one = ONE.contains(head.lower());
        if (speaker.isEmpty() && !quoted && memory.voice().isEmpty() && !one) {
            Optional<Gathering> gathering = memory.gathering().filter(Gathering::joint);
            if (gathering.isPresent()) {
                return jointly(head, gathering.get());
            }
        }
        if (speaker.isEmpty() && !quoted) {
            speaker = memory.voice().or(memory::issuer);
        }
        return speaker.filter(a -> a.code() != null || a.name() != null)
                .map(a -> finder.actor(
                        head.span(),
                        a.code(),
                        one ? a.name() : null,
                        List.of(
                                a.span().length() == 0
                                        ? new Via("speaker", head.span(), head.form())
                                        : new Via("speaker", a.span(), a.text()))))
                .map(List::of)
                .orElse(List.of());
    }

    /** The subject of the verb of saying whose content a word stands in. */
    private Optional<Actor> claimant(Token word) {
        Token at = word;
        for (int steps = 0; steps < MAX_DEPTH; steps++) {
            for (Token child : sentence.children(at)) {
                boolean aside = child.isRelation("parataxis")
                        || child.isRelation("ccomp")
                                && child.index() > at.index()
                                && sentence.child(child, "mark").isEmpty();
                if (aside && isClaim(child) && isOutside(child, word)) {
                    return subject(child, word);
                }
            }
            if (at.head() < 0) {
                return Optional.empty();
            }
            Token above = sentence.token(at.head());
            boolean told = at.isRelation("ccomp") || at.isRelation("parataxis");
            if (told && isClaim(above) && isOutside(above, word)) {
                return subject(above, word);
            }
            at = above;
        }
        return Optional.empty();
    }

    /** Words in quotation marks are of whoever is said outside of them to speak. */
    private boolean isOutside(Token verb, Token word) {
        return !quotations.covers(word.span()) || !quotations.covers(verb.span());
    }

    private Optional<Actor> subject(Token verb, Token word) {
        return sentence.children(verb).stream()
                .filter(child -> child.isRelation("nsubj") && child.index() != word.index())
                .filter(child -> !FIRST.contains(child.lower()))
                .flatMap(child -> finder.own(child).stream())
                .findFirst();
    }

    private boolean isClaim(Token verb) {
        return verb.isVerb()
                && codebook.lexicon().forVerb(verb.lemmaLower()).stream().anyMatch(r -> "claim".equals(r.operator()));
    }

    /** Who says something in this sentence, outside of quotation marks; the last one where there are several. */
    Optional<Actor> speaker() {
        Actor found = null;
        for (Token token : sentence.tokens()) {
            boolean said = isClaim(token) && !codebook.classes().contains("claim.unspoken", token.lemmaLower());
            if (said && !quotations.covers(token.span())) {
                for (Token child : sentence.children(token)) {
                    if (child.isRelation("nsubj") && !FIRST.contains(child.lower())) {
                        found = finder.own(child).stream().findFirst().orElse(found);
                    }
                }
            }
        }
        return Optional.ofNullable(found).or(this::label);
    }

    /** "Statement from Foreign Minister Annan:", "Annan: 'We will stay'": whoever is named last before the colon. */
    private Optional<Actor> label() {
        for (int i = 1; i < sentence.size(); i++) {
            int colonAt = i;
            boolean colon = sentence.token(i).form().equals(":");
            boolean opens = i + 1 >= sentence.size()
                    || quotations.covers(sentence.token(i + 1).span());
            if (colon && opens && !quotations.covers(sentence.token(i).span())) {
                for (int k = i - 1; k >= 0; k--) {
                    Optional<Actor> named = isTold(sentence.token(k)) ? Optional.empty() : known(sentence.token(k));
                    if (named.isPresent()) {
                        return officeOver(sentence.token(k)).or(() -> named).map(actor -> personBefore(colonAt, actor));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Roe told the paper:": it is told, and speaks not. */
    private boolean isTold(Token part) {
        Token word = part;
        while ((word.isRelation("compound") || word.isRelation("flat")) && word.head() >= 0) {
            word = sentence.token(word.head());
        }
        boolean object = word.relation().equals("obj") || word.relation().equals("iobj");
        return object
                && word.head() >= 0
                && sentence.token(word.head()).isVerb()
                && sentence.child(sentence.token(word.head()), "nsubj").isPresent();
    }

    private Optional<Actor> known(Token word) {
        return finder.own(word).stream()
                .filter(actor -> actor.name() != null || actor.code() != null)
                .findFirst();
    }

    /** "Danish Ambassador to Chile:", "Minister of Defense of Peru:": the office, of what stands behind its preposition. */
    private Optional<Actor> officeOver(Token word) {
        Optional<Actor> found = Optional.empty();
        Token at = word;
        while (at.isRelation("nmod") && at.head() >= 0 && at.head() < at.index()) {
            at = sentence.token(at.head());
            if (finder.role(at).map(role -> role.agent().person()).orElse(false)) {
                found = known(at);
            }
        }
        return found;
    }

    /** "Roe and Doe said that they": the subjects of one verb before a pronoun. */
    private List<Actor> coordinated(Token pronoun) {
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (token.isNoun()
                    && token.isRelation("nsubj")
                    && sentence.child(token, "conj").isPresent()) {
                List<Actor> joined = finder.actors(token, 3).stream()
                        .filter(actor -> actor.code() != null)
                        .toList();
                return joined.size() > 1 ? joined : List.of();
            }
        }
        return List.of();
    }

    /** The several that this sentence is about: empty where they have no code, null where it is about one. */
    @Nullable
    List<Actor> plural() {
        Optional<Token> subject = sentence.tokens().stream()
                .filter(token -> token.head() < 0)
                .findFirst()
                .flatMap(root -> sentence.child(root, "nsubj"));
        if (subject.isEmpty()) {
            return null;
        }
        Token head = subject.get();
        boolean joined = sentence.child(head, "conj").isPresent();
        boolean several = joined
                || MANY.contains(head.lower())
                || head.tag().equals("NNS")
                || head.tag().equals("NNPS");
        if (!several) {
            return null;
        }
        return (joined ? finder.actors(head, 3) : finder.own(head))
                .stream().filter(actor -> actor.code() != null).toList();
    }

    /** "Jane Roe, Lakes Trust:": a name with a comma behind it is who speaks, and what follows where she belongs. */
    private Actor personBefore(int colon, Actor last) {
        int first = colon;
        while (first > 0 && isOfLabel(sentence.token(first - 1))) {
            first--;
        }
        int comma = first;
        while (comma < colon && sentence.token(comma).isProper()) {
            comma++;
        }
        boolean named = comma - first > 1
                && sentence.token(comma).tag().equals(",")
                && last.span().start() > sentence.token(comma).span().start();
        return named
                ? finder.actor(
                        new Span(
                                sentence.token(first).span().start(),
                                sentence.token(comma - 1).span().end()),
                        last.code(),
                        last.name(),
                        List.of(new Via("apposition", last.span(), last.text())))
                : last;
    }

    private boolean isOfLabel(Token word) {
        boolean joins =
                Character.isLetterOrDigit(word.form().charAt(0)) || word.tag().equals(",");
        return joins && !quotations.covers(word.span());
    }

    /** The nearest plural subject before a pronoun: "rebels said that they". */
    private Optional<Actor> pluralSubject(Token pronoun) {
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            boolean plural = token.tag().equals("NNS") || token.tag().equals("NNPS");
            boolean otherVoice = quotations.covers(token.span()) && !quotations.covers(pronoun.span());
            if (plural && token.isRelation("nsubj") && !otherVoice) {
                Optional<Actor> found = finder.own(token).stream()
                        .filter(actor -> actor.code() != null || ActorFinder.isGiven(actor))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** "A strike by nurses since they": people who stand nearer to the pronoun than any body that is one. */
    private Optional<Actor> peopleBefore(Token pronoun) {
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (token.isProper() || token.isRelation("nsubj")) {
                return Optional.empty();
            }
            boolean people = token.tag().equals("NNS")
                    && finder.role(token).map(role -> role.agent().person()).orElse(false);
            if (people) {
                return finder.own(token).stream()
                        .filter(actor -> actor.code() != null)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "She backed him": the subject of the verb whose object a pronoun is; nobody else's object is its own doer. */
    private Optional<Token> doer(Token pronoun) {
        boolean object = pronoun.relation().equals("obj") || pronoun.relation().equals("iobj");
        if (!object || pronoun.lower().endsWith("self") || pronoun.head() < 0) {
            return Optional.empty();
        }
        Token verb = sentence.token(pronoun.head());
        Optional<Token> own = sentence.child(verb, "nsubj");
        boolean shares = verb.isRelation("advcl") || verb.isRelation("xcomp");
        return own.isEmpty() && shares && verb.head() >= 0 ? sentence.child(sentence.token(verb.head()), "nsubj") : own;
    }

    private boolean isSubjectOf(Token pronoun, Actor actor) {
        return doer(pronoun).map(finder::own).orElse(List.of()).stream().anyMatch(actor::sameAs);
    }

    /** "Two days after it expelled the envoy, Chad closed": who does the clause that a sentence opens with is named behind it. */
    private Optional<Actor> ahead(Token pronoun, boolean person) {
        if (!pronoun.relation().equals("nsubj") || pronoun.head() < 0 || !isOpening(pronoun)) {
            return Optional.empty();
        }
        Token at = sentence.token(pronoun.head());
        boolean aside = false;
        for (int steps = 0; steps < MAX_OPENING && at.head() >= 0; steps++) {
            aside |= at.isRelation("advcl");
            at = sentence.token(at.head());
            Optional<Token> subject = sentence.child(at, "nsubj");
            if (aside && subject.isPresent() && subject.get().relation().equals("nsubj")) {
                return subject.filter(doer -> doer.index() > pronoun.index() && doer.isNoun())
                        .filter(doer -> person
                                ? !isOtherSex(pronoun, doer)
                                : isCollective(pronoun, doer) && !isOneOfMany(pronoun, doer))
                        .flatMap(doer -> finder.own(doer).stream()
                                .filter(actor -> actor.code() != null && isPerson(doer, actor) == person)
                                .findFirst());
            }
        }
        return Optional.empty();
    }

    /** True for a pronoun before which nobody stands who could be meant. */
    private boolean isOpening(Token pronoun) {
        return sentence.tokens().subList(0, pronoun.index()).stream()
                .noneMatch(token ->
                        token.isVerb() || token.isPronoun() || names.at(token).isPresent());
    }

    private boolean isPerson(Token token, Actor actor) {
        return actor.name() != null
                || !token.tag().equals("NNS")
                        && finder.role(token).map(role -> role.agent().person()).orElse(false);
    }

    /**
     * "The bloc", "the council", "the coalition": the body of states that was named last, where a word of its name is the
     * same or the word fits every such body.
     */
    List<Actor> body(Token head, Span span) {
        String word = head.lemmaLower();
        boolean any = BODIES.contains(word);
        boolean plain = head.tag().equals("NN")
                && sentence.children(head).stream().anyMatch(c -> c.lower().equals("the"))
                && sentence.children(head).stream()
                        .noneMatch(c -> c.isNoun() && c.index() < head.index()
                                || c.isAdjective()
                                || c.isRelation("nmod") && finder.preposition(c).equals("of"));
        if (!plain || !any && !NAMED_BODIES.contains(word)) {
            return List.of();
        }
        return memory.bodyOfStates(actor -> any
                        || actor.text().toLowerCase(Locale.ROOT).contains(word)
                        || String.valueOf(actor.name()).toLowerCase(Locale.ROOT).contains(word))
                .map(actor -> coreferent(span, actor))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Actor> earlier(Token pronoun, boolean person) {
        Actor best = null;
        Optional<Token> doer = person ? doer(pronoun) : Optional.empty();
        for (int i = pronoun.index() - 1; i >= 0; i--) {
            Token token = sentence.token(i);
            if (doer.isPresent() && doer.get().index() == i) {
                continue;
            }
            if (person
                    && HE.contains(token.lower())
                    && token.isRelation("nsubj")
                    && !finder.own(token).isEmpty()) {
                return Optional.of(finder.own(token).get(0));
            }
            boolean otherVoice = quotations.covers(token.span()) && !quotations.covers(pronoun.span());
            if (person && (isOtherSex(pronoun, token) || isOfCondition(pronoun, token))) {
                continue;
            }
            if (!token.isNoun() || otherVoice || token.isRelation("compound") || token.isRelation("flat")) {
                continue;
            }
            boolean named =
                    person || !token.isRelation("nsubj") || !finder.own(token).isEmpty();
            for (Actor actor : named ? finder.own(token) : finder.actors(token, 3)) {
                boolean human = actor.name() != null
                        || person && finder.isUnknownPerson(token)
                        || (!person || !token.tag().equals("NNS"))
                                && finder.role(token)
                                        .map(r -> r.agent().person())
                                        .orElse(false);
                boolean fits = person
                        ? human
                        : !human
                                && actor.code() != null
                                && isCollective(pronoun, token)
                                && !isOneOfMany(pronoun, token);
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

    /** "His mother fell, he said": nobody is called by the pronoun of the other sex. */
    private static boolean isOtherSex(Token pronoun, Token token) {
        boolean she = pronoun.lower().equals("she") || pronoun.lower().equals("her");
        return (she ? MEN : WOMEN).contains(token.lemmaLower());
    }

    /**
     * "The senator said that unless the minister resigns he will sue": what somebody says of himself under a condition is not
     * of whoever the condition is about.
     */
    private boolean isOfCondition(Token pronoun, Token token) {
        if (!pronoun.isRelation("nsubj") || pronoun.head() < 0) {
            return false;
        }
        boolean within = sentence.children(sentence.token(pronoun.head())).stream()
                .filter(child -> child.isRelation("advcl") && child.index() < pronoun.index())
                .filter(clause -> sentence.child(clause, "mark")
                        .filter(mark -> CONDITIONS.contains(mark.lower()))
                        .isPresent())
                .anyMatch(clause -> sentence.dominates(clause, token));
        return within
                && claimant(pronoun).filter(speaker -> speaker.code() != null).isPresent();
    }

    /** "It" is one and no plural: "after Russian strikes it said". */
    private static boolean isOneOfMany(Token pronoun, Token token) {
        return pronoun.lower().startsWith("it") && token.tag().equals("NNS");
    }

    /** False for "they" and one thing alone that its sentence is not about: "in Peru they". */
    private static boolean isCollective(Token pronoun, Token token) {
        boolean several = pronoun.lower().equals("they") || pronoun.lower().equals("them");
        return !several || token.isRelation("nsubj") || token.tag().endsWith("S");
    }

    /** What a pronoun stands for in its own sentence: the words that name it, reached by the pronoun. */
    private static Actor antecedent(Token pronoun, Actor named) {
        List<Via> steps = new ArrayList<>(named.via());
        steps.add(new Via("coreference", pronoun.span(), pronoun.form()));
        return new Actor(
                named.span(), named.text(), named.code(), named.country(), named.sectors(), named.name(), steps);
    }

    /** The same actor, in other words. */
    Actor coreferent(Span span, Actor antecedent) {
        List<Via> steps = new ArrayList<>();
        steps.add(new Via("coreference", antecedent.span(), antecedent.text()));
        return finder.actor(span, antecedent.code(), antecedent.name(), steps);
    }

    /** True for actors of two countries. */
    static boolean differ(Actor a, Actor b) {
        return a.country() != null && b.country() != null && !a.country().equals(b.country());
    }
}
