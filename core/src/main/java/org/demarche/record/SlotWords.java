package org.demarche.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.codebook.Rule;
import org.demarche.equipment.EquipmentFinder;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Compares what fills a slot with the words that a rule asks for. */
final class SlotWords {
    private static final Set<String> TRANSPARENT = Set.of(
            "billion",
            "million",
            "dollar",
            "euro",
            "tranche",
            "first",
            "second",
            "third",
            "last",
            "rest",
            "squadron",
            "dozen",
            "hundred",
            "thousand",
            "number",
            "series",
            "round",
            "kind",
            "type",
            "piece",
            "ton",
            "tonne",
            "worth",
            "package",
            "shipment",
            "supply",
            "amount",
            "set",
            "variety",
            "consignment",
            "delivery",
            "cargo",
            "batch",
            "spate",
            "wave",
            "string",
            "score",
            "load",
            "lot",
            "range",
            "part",
            "most",
            "some",
            "all",
            "form",
            "level",
            "couple",
            "pair",
            "trio",
            "slew",
            "raft",
            "array",
            "quantity",
            "half",
            "majority",
            "handful",
            "total",
            "sale",
            "purchase",
            "act",
            "campaign",
            "iteration",
            "edition");

    private static final Set<String> SUMS =
            Set.of("thousand", "million", "billion", "trillion", "dollar", "euro", "pound", "worth", "total", "$");

    private static final Set<String> OFFICES = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "IGO");
    private static final Set<String> PRIVATE = Set.of("CVL", "EDU", "HLH", "REF", "CRM", "LAB", "AGR");
    private static final Set<String> PEOPLE = Set.of("demonym", "coreference", "words");

    /** Storms, which have names. */
    private static final Set<String> STORMS = Set.of("storm", "cyclone", "hurricane", "typhoon");

    private final Sentence sentence;
    private final ActorFinder actors;
    private final ActReader acts;
    private final Map<Integer, Optional<Token>> meant = new HashMap<>();

    SlotWords(Sentence sentence, ActorFinder actors, ActReader acts) {
        this.sentence = sentence;
        this.actors = actors;
        this.acts = acts;
    }

    /** True when one of the heads is what the rule asks for. */
    boolean match(List<Token> heads, Rule.Words wanted) {
        if (wanted.special().contains("$several") && ofSeveral(heads)) {
            return true;
        }
        for (Token head : heads) {
            for (Token token : withJoined(head)) {
                if (wanted.any() || special(token, wanted.special()) || words(token, wanted)) {
                    return true;
                }
            }
            Optional<Token> meant = wanted.words().isEmpty() ? Optional.empty() : meant(head);
            if (meant.isPresent() && words(meant.get(), wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The noun of the sentence that a pronoun stands for: "the dockers" of "the dockers said they would march". */
    private Optional<Token> meant(Token pronoun) {
        return pronoun.tag().equals("PRP")
                ? meant.computeIfAbsent(pronoun.index(), at -> antecedent(pronoun))
                : Optional.empty();
    }

    private Optional<Token> antecedent(Token pronoun) {
        return actors.actors(pronoun).stream()
                .map(Actor::via)
                .filter(via -> via.stream().anyMatch(step -> step.kind().equals("coreference")))
                .flatMap(via -> via.stream().filter(step -> step.kind().equals("title")))
                .map(Actor.Via::span)
                .flatMap(named ->
                        sentence.tokens().stream().filter(token -> named.contains(token.span()) && token.isNoun()))
                .reduce((first, last) -> last);
    }

    /** True when the heads stand for actors of two countries or more. */
    private boolean ofSeveral(List<Token> heads) {
        return heads.stream()
                        .flatMap(head -> Stream.concat(actors.actors(head).stream(), actors.modifiers(head).stream()))
                        .map(Actor::country)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** The head, what is joined to it, and what a noun of quantity is of. */
    List<Token> withJoined(Token head) {
        List<Token> found = new ArrayList<>();
        collect(head, found, 0);
        return found;
    }

    private void collect(Token head, List<Token> found, int depth) {
        found.add(head);
        if (depth > 3) {
            return;
        }
        boolean through =
                TRANSPARENT.contains(head.lemmaLower()) || head.tag().equals("CD") || SUMS.contains(head.lemmaLower());
        for (Token child : sentence.children(head)) {
            if (child.isRelation("conj") && depth == 0) {
                collect(child, found, depth + 1);
            } else if (through && child.isRelation("nmod") && isQuantified(head, child)) {
                collect(child, found, depth + 1);
            }
        }
    }

    /** "a series of talks", "$20 million in aid". */
    private boolean isQuantified(Token quantity, Token noun) {
        String preposition = actors.preposition(noun);
        return preposition.equals("of")
                || preposition.equals("in")
                        && !noun.isProper()
                        && (quantity.tag().equals("CD") || SUMS.contains(quantity.lemmaLower()));
    }

    /** Of a clause ("with the rebels to discuss") its subject; else the word itself. */
    private Token nominal(Token token) {
        return token.isVerb() ? sentence.child(token, "nsubj").orElse(token) : token;
    }

    private boolean special(Token token, Set<String> special) {
        for (String name : special) {
            boolean fits = switch (name) {
                case "$actor" -> !actors.actors(nominal(token)).isEmpty();
                case "$state" -> actors.actors(token).stream().anyMatch(a -> a.country() != null);
                case "$person" ->
                    token.isPronoun() || actors.actors(token).stream().anyMatch(a -> a.name() != null);
                case "$official" -> actors.actors(token).stream().anyMatch(SlotWords::isOfficial);
                case "$private" -> isPrivate(actors.actors(token));
                case "$act" -> acts.act(token).isPresent();
                case "$hostile" -> acts.act(token).filter(this::isHostile).isPresent();
                case "$wished" -> isWished(token);
                case "$infinitive" ->
                    sentence.child(token, "cop").isEmpty()
                            && sentence.children(token).stream()
                                    .anyMatch(c ->
                                            c.isRelation("mark") && c.lower().equals("to"));
                case "$weapon" ->
                    acts.equipment()
                            .of(token)
                            .filter(EquipmentFinder.Found::sure)
                            .isPresent();
                default -> false;
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** A state as such, a body of states, or who holds an office of either: not "Egyptians", not "Egyptian workers". */
    private static boolean isOfficial(Actor actor) {
        return actor.sectors().isEmpty()
                ? actor.country() != null && actor.via().stream().noneMatch(step -> PEOPLE.contains(step.kind()))
                : actor.sectors().stream().anyMatch(OFFICES::contains);
    }

    /** People who speak and act for nobody but themselves: residents, families, teachers, refugees, suspects. */
    private static boolean isPrivate(List<Actor> found) {
        return !found.isEmpty()
                && found.stream().allMatch(actor -> !actor.sectors().isEmpty() && PRIVATE.containsAll(actor.sectors()));
    }

    /** Protest, coercion, force, a show of it, a break of relations, or the threat of these. */
    private boolean isHostile(Act act) {
        return act.code().compareTo("13") >= 0 && act.status() != Status.NEGATED;
    }

    /** "that Chad withdraw", "that prisoners be freed", "it must withdraw". */
    private boolean isWished(Token verb) {
        List<Token> children = sentence.children(verb);
        boolean bare = verb.tag().equals("VB")
                || verb.lower().equals(verb.lemmaLower())
                        && children.stream().anyMatch(c -> c.isRelation("nsubj") && isSingular(c));
        List<Token> auxiliaries =
                children.stream().filter(c -> c.isRelation("aux")).toList();
        boolean be = auxiliaries.size() == 1 && auxiliaries.get(0).lower().equals("be");
        return verb.isVerb()
                && children.stream().anyMatch(c -> c.isRelation("nsubj"))
                && (acts.forces().force(verb).obliged() || be || bare && auxiliaries.isEmpty());
    }

    private static boolean isSingular(Token noun) {
        return noun.tag().equals("NN")
                || noun.tag().equals("NNP")
                || noun.lower().equals("it");
    }

    private boolean words(Token token, Rule.Words wanted) {
        if (wanted.words().isEmpty()) {
            return false;
        }
        String lemma = token.lemmaLower();
        String lower = token.lower();
        if (wanted.words().contains(lemma) || wanted.words().contains(lower)) {
            return true;
        }
        Optional<Token> sort = sort(token);
        if (sort.isPresent() && words(sort.get(), wanted)) {
            return true;
        }
        if (phrase(token, wanted.phrasesEndingWith(lemma)) || phrase(token, wanted.phrasesEndingWith(lower))) {
            return true;
        }
        for (String last : wanted.ofPhrases(lemma)) {
            if (isOf(token, last)) {
                return true;
            }
        }
        return false;
    }

    /** The noun that tells in front of a name what it is the name of: "the frigate Gepard". */
    private Optional<Token> sort(Token name) {
        return name.isProper() && name.index() > 0
                ? sentence.children(name).stream()
                        .filter(child -> child.isRelation("compound")
                                && child.isNoun()
                                && (!child.isProper() || STORMS.contains(child.lower())))
                        .filter(child -> child.index() < name.index())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    /** True for "state of emergency" when the noun is state and the words are emergency. */
    boolean isOf(Token noun, String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        for (Token child : sentence.children(noun)) {
            if (child.isRelation("nmod")
                    && actors.preposition(child).equals("of")
                    && (child.lemmaLower().equals(last) || child.lower().equals(last))) {
                return true;
            }
        }
        return false;
    }

    private boolean phrase(Token token, List<List<String>> phrases) {
        if (phrases.isEmpty()) {
            return false;
        }
        Set<String> modifiers = modifiers(token);
        return phrases.stream().anyMatch(modifiers::containsAll);
    }

    Set<String> modifiers(Token token) {
        Set<String> found = new HashSet<>();
        for (Token child : sentence.children(token)) {
            if (child.isRelation("compound")
                    || child.isRelation("amod")
                    || child.isRelation("nummod")
                    || child.isRelation("det") && child.lower().equals("no")
                    || child.isRelation("nmod")) {
                found.add(child.lemmaLower());
                found.add(child.lower());
                for (Token grandchild : sentence.children(child)) {
                    if (grandchild.index() < child.index()) {
                        found.add(grandchild.lemmaLower());
                    }
                }
            }
        }
        return found;
    }
}
