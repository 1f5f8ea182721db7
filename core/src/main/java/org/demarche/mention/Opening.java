package org.demarche.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads from one of the first sentences of an article who met or speaks together: "We, the leaders of Chad and Niger",
 * "President Roe met with King Doe", "The United States and Peru affirm". One for each sentence; not thread-safe.
 */
final class Opening {
    private static final Set<String> MEETING =
            Set.of("meet", "speak", "talk", "host", "welcome", "hold", "convene", "join", "call", "receive", "confer");
    private static final Set<String> WITH = Set.of("with", "to", "alongside");

    /** Who "we" may say that they are. */
    private static final Set<String> OFFICES = Set.of(
            "leader",
            "president",
            "prime",
            "minister",
            "head",
            "government",
            "secretary",
            "representative",
            "member",
            "chancellor",
            "king");

    /** How many words may stand before "we". */
    private static final int MOST_BEFORE = 10;

    /** How many words may stand between "we" and the office. */
    private static final int MOST_BETWEEN = 5;

    private final ActorFinder finder;
    private final Sentence sentence;
    private final Codebook codebook;
    private final NameMatches names;
    private final @Nullable Actor issuer;

    /** @param issuer whose text it is, or null for a report */
    Opening(ActorFinder finder, Sentence sentence, Codebook codebook, NameMatches names, @Nullable Actor issuer) {
        this.finder = finder;
        this.sentence = sentence;
        this.codebook = codebook;
        this.names = names;
        this.issuer = issuer;
    }

    /** Who gathered; empty where the sentence tells of no gathering. */
    Optional<Gathering> read() {
        return firstPerson().or(this::told);
    }

    /** "We, the leaders of the G7, met": the names between "we" and the verb. */
    private Optional<Gathering> firstPerson() {
        int we = -1;
        for (Token token : sentence.tokens()) {
            if (token.index() > MOST_BEFORE || token.isVerb()) {
                return Optional.empty();
            }
            if (token.lower().equals("we")) {
                we = token.index();
                break;
            }
        }
        boolean office = false;
        int verb = we + 1;
        while (we >= 0 && verb < sentence.size() && !sentence.token(verb).isVerb()) {
            office |= verb - we <= MOST_BETWEEN
                    && OFFICES.contains(sentence.token(verb).lemmaLower());
            verb++;
        }
        if (!office) {
            return Optional.empty();
        }
        Map<String, Actor> members = new LinkedHashMap<>();
        for (NameMatches.Match match : names.all()) {
            if (match.first() > we
                    && match.last() < membersEnd(we, verb)
                    && isPower(match.fact().code())) {
                Actor named = finder.named(match);
                members.putIfAbsent(Gathering.side(named), government(named));
            }
        }
        return Optional.of(new Gathering(List.copyOf(members.values()), true));
    }

    /** "We, the leaders of the G7, alongside Chad, met": who stands behind such a word is not of those who speak. */
    private int membersEnd(int we, int verb) {
        for (int i = we + 1; i < verb; i++) {
            if (sentence.token(i).lower().equals("alongside")) {
                return i;
            }
        }
        return verb;
    }

    private boolean isPower(@Nullable String code) {
        return code != null && (codebook.ontology().isCountry(code) || code.startsWith("IGO"));
    }

    private Actor government(Actor named) {
        return named.code() != null && named.code().equals(named.country())
                ? finder.actor(
                        named.span(),
                        codebook.ontology().actorCode(String.valueOf(named.country()), List.of("GOV")),
                        null,
                        named.via())
                : named;
    }

    /** "The presidents of Chad and Niger met", "President Roe spoke with King Doe". */
    private Optional<Gathering> told() {
        Optional<Token> root = sentence.tokens().stream()
                .filter(token -> token.head() < 0 && token.isVerb())
                .findFirst();
        Optional<Token> subject = root.flatMap(verb -> sentence.child(verb, "nsubj"));
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Members members = new Members();
        members.add(subject.get());
        if (members.sides() > 1) {
            boolean own = issuer != null && members.found.containsKey(Gathering.side(issuer));
            return members.gathering(own);
        }
        return met(root.get()).flatMap(verb -> {
            partners(verb, members);
            return members.sides() > 1 || members.unknown ? members.gathering(false) : Optional.empty();
        });
    }

    /** The verb of meeting: the main one, or what it leads to: "is glad to welcome". */
    private Optional<Token> met(Token root) {
        if (MEETING.contains(root.lemmaLower())) {
            return Optional.of(root);
        }
        return sentence.children(root).stream()
                .filter(child -> child.isRelation("xcomp") && MEETING.contains(child.lemmaLower()))
                .findFirst();
    }

    private void partners(Token verb, Members members) {
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("obj")) {
                members.add(child);
            }
            with(child, members);
            if (child.isRelation("obj") || child.isRelation("advmod")) {
                sentence.children(child).forEach(inner -> with(inner, members));
            }
        }
    }

    private void with(Token child, Members members) {
        if ((child.isRelation("obl") || child.isRelation("nmod")) && WITH.contains(finder.preposition(child))) {
            members.add(child);
        }
    }

    /** Those found so far, by what tells them apart. */
    private final class Members {
        private final Map<String, Actor> found = new LinkedHashMap<>();

        /** True when people are meant whose country or body is not told. */
        private boolean unknown;

        int sides() {
            return found.size();
        }

        void add(Token head) {
            if (!head.isNoun()) {
                return;
            }
            List<Token> heads = new ArrayList<>(List.of(head));
            sentence.children(head).stream()
                    .filter(child -> child.isRelation("conj") && child.isNoun())
                    .forEach(heads::add);
            for (Token each : heads) {
                List<Actor> actors =
                        finder.own(each).stream().filter(Opening::isAnchored).toList();
                actors.forEach(actor -> found.putIfAbsent(Gathering.side(actor), actor));
                unknown |= actors.isEmpty()
                        && finder.role(each).map(role -> role.agent().person()).orElse(each.isProper());
            }
        }

        Optional<Gathering> gathering(boolean joint) {
            return Optional.of(new Gathering(sides() < 2 ? List.of() : List.copyOf(found.values()), joint));
        }
    }

    private static boolean isAnchored(Actor actor) {
        return actor.code() != null
                && actor.via().stream().noneMatch(step -> step.kind().equals("report"))
                && actor.code().length() > 3 * actor.sectors().size();
    }
}
