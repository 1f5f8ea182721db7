package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Quotations;
import org.demarche.clause.Force;
import org.demarche.clause.Frame;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Rule;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.record.Act;
import org.demarche.record.ActReader;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Quote;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in one sentence: whose claim a clause is, and the bare claims that become statements of their own. Not
 * thread-safe.
 */
final class Claims {
    /** Verbs of the operator "claim" that tell of a thought or a finding, not of words spoken or written. */
    private static final String UNSPOKEN = "claim.unspoken";

    /** Verbs that give something a name or hold written words: "label", "read". */
    private static final String NAMING = "verb.naming";

    /** Verbs that put words into somebody's mouth and take no clause: "express", "describe". */
    private static final String EXPRESSING = "verb.expressing";

    /** Verbs of criticism, in news often with what was said behind them: "slam", "hit back". */
    private static final String ATTACKING = "verb.attacking";

    /** What somebody does and, doing it, says something: "led the walkout saying". */
    private static final String DEED = "noun.deed_of_speaker";

    private static final String ACCORDING = "according";
    private static final int MAX_CLIMB = 12;
    private static final int MAX_SPEAKERS = 6;
    /** Verbs that with an infinitive tell an aim: "hopes to win". */
    private static final Set<String> HOPING = Set.of("hope", "fear", "decide", "expect");

    private static final Set<String> THIRD = Set.of("he", "she", "it", "they", "him", "her", "them");
    private static final Set<String> FIRST = Set.of("i", "we");
    private static final Set<String> YOU = Set.of("you", "who", "nobody", "one", "anyone", "anybody", "someone");
    private static final List<String> CONTENT =
            List.of("obj", "comp", "on", "about", "over", "for", "to", "against", "of");
    /** Prepositions of those whom a text or a group is about, with or against. */
    private static final Set<String> OTHERS = Set.of("on", "with", "about", "against");

    /** What parties lay before a court. */
    private static final Set<String> PAPERS =
            Set.of("paper", "document", "filing", "record", "file", "transcript", "lawsuit", "complaint");

    private static final Set<String> WHERE = Set.of("in", "near", "inside", "within", "outside", "across");
    /** What stands before a gerund that something is about: "a ruling on recognising". */
    private static final Set<String> TOPICAL = Set.of("on", "about", "of", "for", "against", "toward", "towards");

    /** Verbs whose object is whom words are said to, not whom they are about. */
    private static final Set<String> TELLING = Set.of("tell", "inform", "brief", "notify", "update");

    private final Article article;
    private final Sentence sentence;
    private final Codebook codebook;
    private final ActorFinder actors;
    private final ActReader acts;
    private final ActDates dates;
    private final Quotations quotation;
    private final boolean keepUncoded;
    private final String articleHash;
    private final Spoken spoken;
    private final PositionSides sides;

    Claims(
            Article article,
            Sentence sentence,
            Codebook codebook,
            ActorFinder actors,
            ActReader acts,
            ActDates dates,
            Quotations quotation,
            boolean keepUncoded,
            String articleHash) {
        this.article = article;
        this.sentence = sentence;
        this.codebook = codebook;
        this.actors = actors;
        this.acts = acts;
        this.dates = dates;
        this.quotation = quotation;
        this.keepUncoded = keepUncoded;
        this.articleHash = articleHash;
        this.spoken = new Spoken(sentence, actors, codebook.classes());
        this.sides = new PositionSides(sentence, actors, codebook.classes());
    }

    private static final String REPORT = "report";

    /** Inquiries into opinions and facts: whom they are of did not write them. */
    private static final String INQUIRY = "noun.inquiry";

    /** What is claimed and not said: "the expenses he claimed". */
    private static final String CLAIMED = "noun.claimed";

    /** Those to whom parties speak: "Court told that ...". */
    private static final String HEARING = "noun.hearing";

    /**
     * Who says what stands in a clause.
     *
     * @param verb the verb of saying, or the name behind "according to"
     * @param speakers its subjects
     */
    record Claim(Token verb, List<Actor> speakers) {}

    /** Whose claim the clause of a word is, the nearest first. */
    Optional<Claim> of(Token token) {
        Token at = token;
        for (int steps = 0; steps < MAX_CLIMB; steps++) {
            for (Token child : sentence.children(at)) {
                if (child.isRelation("parataxis") && acts.isClaim(child)
                        || child.isRelation("ccomp")
                                && acts.isClaim(child)
                                && child.index() > at.index()
                                && sentence.child(child, "mark").isEmpty()) {
                    List<Actor> speakers = speakers(child);
                    if (!speakers.isEmpty()) {
                        return Optional.of(new Claim(child, speakers));
                    }
                }
                if (isAccordingTo(child)) {
                    List<Actor> speakers = accordingTo(child);
                    if (!speakers.isEmpty()) {
                        return Optional.of(new Claim(child, speakers));
                    }
                }
            }
            if (at.head() < 0) {
                return Optional.empty();
            }
            Token above = sentence.token(at.head());
            if ((at.relation().equals("ccomp") || at.isRelation("parataxis")) && acts.isClaim(above)) {
                List<Actor> speakers = speakers(above);
                if (!speakers.isEmpty()) {
                    return Optional.of(new Claim(above, speakers));
                }
            }
            at = above;
        }
        return Optional.empty();
    }

    private boolean isAccordingTo(Token word) {
        return word.isRelation("obl") && actors.preposition(word).equals(ACCORDING);
    }

    /** Who stands behind "according to": not whom a pact or a study there is with or about. */
    private List<Actor> accordingTo(Token phrase) {
        return actors.actors(phrase).stream()
                .filter(actor -> !isOnlyMentioned(actor, phrase))
                .toList();
    }

    /** The subjects of a verb of saying; of "insisting that" behind a clause those of the clause. */
    private List<Actor> speakers(Token verb) {
        List<Token> subjects = acts.frames().frame(verb).slot("subj");
        if (subjects.isEmpty() && verb.tag().equals("VBG") && verb.isRelation("dep") && verb.head() >= 0) {
            subjects = acts.frames().frame(sentence.token(verb.head())).slot("subj");
        }
        List<Token> attackers = attackers(verb);
        subjects = attackers.isEmpty() ? subjects : attackers;
        List<Actor> found = new ArrayList<>();
        for (Token subject : subjects) {
            actors.actors(subject).stream()
                    .filter(actor -> !isOnlyMentioned(actor, subject))
                    .forEach(found::add);
        }
        return verb.lemmaLower().equals(REPORT) && found.stream().allMatch(Claims::isMedia) ? List.of() : found;
    }

    /**
     * "The minister hits back at the envoy saying ...", "led the walkout shouting ...": the one who does it says it, not
     * whom he answers nor what he does.
     */
    private List<Token> attackers(Token verb) {
        Token said = verb;
        while (said.isRelation("conj") && said.head() >= 0 && said.tag().equals("VBG")) {
            said = sentence.token(said.head());
        }
        if (!said.tag().equals("VBG") || !said.relation().equals("acl") || said.head() < 0) {
            return List.of();
        }
        Token other = sentence.token(said.head());
        boolean side = other.head() >= 0 && (other.isRelation("obl") || other.isRelation("obj"));
        Token act = side ? sentence.token(other.head()) : other;
        boolean deed = side
                && other.isRelation("obj")
                && act.isVerb()
                && codebook.classes().contains(DEED, other.lemmaLower());
        return side && (deed || codebook.classes().contains(ATTACKING, act.lemmaLower()))
                ? acts.frames().frame(act).slot("subj")
                : List.of();
    }

    /** "AFP reported": the agency stands for whom it reports on, and speaks not itself. */
    private static boolean isMedia(Actor actor) {
        return actor.sectors().equals(List.of("MED"));
    }

    /** "sources in Baghdad", "a report on Syria", "court papers": the actor is not the one that speaks. */
    private boolean isOnlyMentioned(Actor actor, Token subject) {
        if (actor.span().contains(subject.span())) {
            return isNation(actor) && codebook.classes().contains(INQUIRY, subject.lemmaLower());
        }
        if (PAPERS.contains(subject.lemmaLower()) && actor.sectors().contains("JUD")) {
            return true;
        }
        if (codebook.classes().contains(INQUIRY, subject.lemmaLower())) {
            return isNation(actor) || isOfPhrase(actor, subject);
        }
        return sentence.children(subject).stream()
                .filter(child -> child.isRelation("nmod") && child.index() > subject.index())
                .filter(child -> actor.span().contains(child.span()))
                .map(actors::preposition)
                .anyMatch(preposition -> WHERE.contains(preposition) || OTHERS.contains(preposition));
    }

    /** "a Peruvian survey" is not Peru's own word. */
    private static boolean isNation(Actor actor) {
        return actor.code() != null && actor.code().equals(actor.country());
    }

    /** "a poll of British voters", "a survey on opinion in Peru": the actor stands in a phrase that tells whom it is of. */
    private boolean isOfPhrase(Actor actor, Token noun) {
        return sentence.children(noun).stream()
                .filter(child -> child.isRelation("nmod") && child.index() > noun.index())
                .filter(child -> !actors.preposition(child).equals("by")
                        && !actors.preposition(child).equals("from"))
                .anyMatch(child -> sentence.tokens().stream()
                        .anyMatch(word -> actor.span().contains(word.span()) && sentence.dominates(child, word)));
    }

    /**
     * Bare claims: "X said that ..." becomes a statement of X, whatever else the clause tells.
     *
     * @param records those of the sentence so far; a word that carries one gives no second
     */
    List<CodedRecord> statements(List<CodedRecord> records) {
        List<CodedRecord> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            boolean said = token.isVerb() && acts.isClaim(token);
            if (!said && !isAccordingTo(token)
                    || records.stream().anyMatch(r -> r.trigger().span().equals(token.span()))) {
                continue;
            }
            List<Actor> speakers = said ? speakers(token) : accordingTo(token);
            List<Token> content = said ? content(token) : above(token);
            if (speakers.isEmpty() || content.isEmpty() || said && !isStatement(token)) {
                continue;
            }
            Token trigger = said ? token : preposition(token);
            boolean together = speakers.stream()
                    .allMatch(speaker -> speaker.span().equals(speakers.get(0).span()));
            for (Actor speaker : together ? speakers : speakers.subList(0, Math.min(MAX_SPEAKERS, speakers.size()))) {
                if (speaker.code() != null || speaker.name() != null || keepUncoded) {
                    List<Actor> others = speakers.stream()
                            .filter(other -> !other.sameAs(speaker))
                            .toList();
                    found.add(statement(token, trigger, rule(token), speaker, others, withQuoted(content, token)));
                }
            }
        }
        return found;
    }

    private Token preposition(Token name) {
        return sentence.children(name).stream()
                .filter(child -> child.isRelation("case") && child.lower().equals(ACCORDING))
                .findFirst()
                .orElse(name);
    }

    private Rule rule(Token token) {
        List<Rule> rules =
                token.isVerb() ? acts.rulesFor(token) : codebook.lexicon().forVerb("say");
        return rules.stream()
                .filter(r -> "claim".equals(r.operator()))
                .findFirst()
                .orElseThrow();
    }

    /** False for a thought, a question, a condition and what "you" say. */
    private boolean isStatement(Token verb) {
        if (codebook.classes().contains(UNSPOKEN, verb.lemmaLower()) || isHalf(verb)) {
            return false;
        }
        Force force = acts.forces().force(verb);
        if (force.possible() || force.conditional() || force.hypothetical() || force.obliged() || isQuestion()) {
            return false;
        }
        if (isHeard(verb) || isOfThing(verb) || isOfTeam(verb)) {
            return false;
        }
        for (Token subject : acts.frames().frame(verb).slot("subj")) {
            boolean inQuotes = quotation.covers(verb.span()) && FIRST.contains(subject.lower());
            if (YOU.contains(subject.lower()) || inQuotes) {
                return false;
            }
        }
        return sentence.children(verb).stream()
                .noneMatch(c -> c.isRelation("mark")
                        && (c.lower().equals("to") || verb.tag().equals("VBG") && TOPICAL.contains(c.lower())));
    }

    /** "Chad say they will win": a country that is many is a team. */
    private boolean isOfTeam(Token verb) {
        List<Token> subjects = acts.frames().frame(verb).slot("subj");
        if (subjects.size() != 1 || !verb.tag().equals("VBP") || !verb.lower().equals(verb.lemmaLower())) {
            return false;
        }
        Token subject = subjects.get(0);
        return subject.tag().equals("NNP")
                && !subject.lower().endsWith("s")
                && subject.index() < verb.index()
                && sentence.child(subject, "conj").isEmpty()
                && sentence.child(verb, "aux").isEmpty()
                && actors.actors(subject).stream().allMatch(Claims::isNation)
                && !actors.actors(subject).isEmpty();
    }

    /** "Court told that the firm paid": a headline in which somebody unnamed tells the court. */
    private boolean isHeard(Token verb) {
        boolean bare = verb.lower().equals("told")
                && sentence.child(verb, "aux").isEmpty()
                && sentence.children(verb).stream().noneMatch(c -> c.isRelation("obj") || c.isRelation("iobj"));
        return bare
                && acts.frames().frame(verb).slot("subj").stream()
                        .anyMatch(subject -> codebook.classes().contains(HEARING, subject.lemmaLower()));
    }

    /** "repaid the expenses he claimed": right behind a noun a clause tells which one is meant. */
    private boolean isOfThing(Token verb) {
        int subject = verb.index() - 1;
        return subject > 0
                && verb.isRelation("parataxis")
                && THIRD.contains(sentence.token(subject).lower())
                && (acts.frames().frame(verb).slot("comp").isEmpty()
                        || codebook.classes()
                                .contains(CLAIMED, sentence.token(subject - 1).lemmaLower()))
                && sentence.token(subject).head() == verb.index()
                && sentence.token(subject - 1).isNoun()
                && sentence.token(subject - 1).isRelation("obj");
    }

    /** "a Senate-confirmed judge": a word that tells of what kind something is. */
    private boolean isHalf(Token verb) {
        if (verb.index() == 0) {
            return false;
        }
        Token before = sentence.token(verb.index() - 1);
        return before.form().equals("-") && before.span().end() == verb.span().start();
    }

    private boolean isQuestion() {
        for (int i = sentence.size() - 1; i >= 0 && i > sentence.size() - 4; i--) {
            if (sentence.token(i).form().equals("?")) {
                return true;
            }
        }
        return false;
    }

    /** What is said: the clause that the verb takes, or the one that it follows; empty where it takes none. */
    private List<Token> content(Token verb) {
        List<Token> taken = acts.frames().frame(verb).slot("comp").stream()
                .filter(word -> word.index() != verb.index())
                .filter(word -> sentence.children(word).stream()
                        .noneMatch(c -> c.isRelation("mark") && c.lower().equals("to")))
                .toList();
        boolean meant = taken.isEmpty()
                && HOPING.contains(verb.lemmaLower())
                && !acts.frames().frame(verb).slot("comp").isEmpty();
        if (!taken.isEmpty() || meant) {
            return taken;
        }
        boolean marked = verb.head() >= 0
                && !sentence.token(verb.head()).isNoun()
                && sentence.child(verb, "mark").isPresent();
        boolean tail = verb.isRelation("parataxis") || verb.isRelation("ccomp") && !marked;
        boolean object = sentence.children(verb).stream().anyMatch(c -> c.isRelation("obj"));
        if (tail && !object && verb.head() >= 0 && verb.head() < verb.index() && !isApart(verb)) {
            return List.of(sentence.token(verb.head()));
        }
        return quotation.touches(sentence.span()) && !quotation.covers(verb.span()) ? quoted(verb) : List.of();
    }

    /** "The minister resigns; Acme says ...": a semicolon parts what is said from what is told beside it. */
    private boolean isApart(Token verb) {
        return sentence.tokens().subList(verb.head(), verb.index()).stream()
                .anyMatch(token -> token.form().equals(";"));
    }

    /** The topmost words that stand in quotation marks. */
    private List<Token> quoted(Token verb) {
        return sentence.tokens().stream()
                .filter(word -> quotation.covers(word.span())
                        && Character.isLetterOrDigit(word.form().charAt(0)))
                .filter(word -> word.head() < 0
                        || !quotation.covers(sentence.token(word.head()).span()))
                .filter(word -> word.index() != verb.index())
                .toList();
    }

    private List<Token> above(Token phrase) {
        return phrase.head() < 0 ? List.of() : List.of(sentence.token(phrase.head()));
    }

    /** With the quoted clauses that hang on the verb of saying in any other way. */
    private List<Token> withQuoted(List<Token> content, Token claim) {
        if (!isOnlyClaim(claim)) {
            return content;
        }
        Stream<Token> clauses =
                sentence.children(claim).stream().filter(child -> child.isVerb() && quotation.covers(child.span()));
        return Stream.concat(content.stream(), clauses).distinct().toList();
    }

    /** True for a word of what is said, not of who says it. */
    private boolean isWithin(Token word, List<Token> content, Token claim) {
        if (quotation.covers(word.span()) && isOnlyClaim(claim)) {
            return true;
        }
        if (content.stream().noneMatch(head -> sentence.dominates(head, word))) {
            return false;
        }
        boolean claimWithin = content.stream().anyMatch(head -> sentence.dominates(head, claim));
        return !claimWithin || !sentence.dominates(claim, word);
    }

    /** True for the only verb of saying outside of the quotation marks of its sentence, which are then its subject's. */
    private boolean isOnlyClaim(Token claim) {
        return !quotation.covers(claim.span())
                && quotation.touches(sentence.span())
                && sentence.tokens().stream()
                        .noneMatch(other -> other.index() != claim.index()
                                && acts.isClaim(other)
                                && !quotation.covers(other.span()));
    }

    /** Whom a coded statement is about: its target, else who is named in what it takes: "reaffirmed their support for Chad". */
    List<String> about(Act act, Actor source, @Nullable Actor target) {
        boolean addressed = TELLING.contains(act.trigger().lemmaLower())
                && Stream.of("about", "of", "on")
                        .anyMatch(slot -> !act.frame().slot(slot).isEmpty());
        if (target != null && isAnchored(target) && !addressed) {
            return List.of(String.valueOf(target.code()));
        }
        List<Token> content = new ArrayList<>();
        for (String slot : CONTENT) {
            content.addAll(act.frame().slot(slot));
        }
        Set<String> own = new HashSet<>();
        for (Actor speaker : act.sources()) {
            own.add(String.valueOf(speaker.code()));
            own.add(String.valueOf(speaker.country()));
            if (act.sources().size() > 1) {
                own.add(speaker.country() + "GOV");
            }
        }
        if (addressed) {
            content.removeAll(act.frame().slot("obj"));
            content.removeAll(act.frame().slot("to"));
        }
        return about(act.trigger(), source, content, target != null, word -> !sides.isBetween(act, act.sources(), word))
                .stream()
                .filter(code -> !own.contains(code))
                .toList();
    }

    /**
     * @param owners true where a thing is spoken of, and only those are meant whose it is: "Peru" of "the acts of Peru"
     * @param meant false for words that the claim only touches
     */
    private List<String> about(
            Token claim, Actor speaker, List<Token> content, boolean owners, Predicate<Token> meant) {
        Map<Span, Actor> found = new LinkedHashMap<>();
        for (Token token : sentence.tokens()) {
            boolean word = token.isNoun() || token.isAdjective() || THIRD.contains(token.lower());
            if (!word
                    || isOfPartyName(token)
                    || speaker.span().contains(token.span())
                    || !isWithin(token, content, claim)
                    || !meant.test(token)) {
                continue;
            }
            if (owners && !spoken.isOwner(token, content) || !spoken.isOf(token, content)) {
                continue;
            }
            List<Actor> whole = ofPhrase(token);
            for (Actor actor : actors.actors(token)) {
                boolean itself = actor.span().overlaps(speaker.span())
                        || (token.isPronoun() || isOwn(actor)) && speaker.code() != null && actor.sameAs(speaker);
                boolean own = speaker.country() != null
                        && speaker.country().equals(actor.country())
                        && sentence.children(token).stream()
                                .anyMatch(c -> c.tag().equals("PRP$"));
                boolean part = whole.stream()
                        .anyMatch(a -> a.country() != null && a.country().equals(actor.country()));
                boolean within = own
                        || part
                        || found.keySet().stream()
                                .anyMatch(span -> span.contains(actor.span()) && !span.equals(actor.span()));
                boolean here = actor.span().overlaps(token.span());
                if (here && isAnchored(actor) && !itself && !within && !spoken.isMerePlace(actor, token)) {
                    found.putIfAbsent(key(actor, found), actor);
                }
            }
        }
        List<String> codes = new ArrayList<>();
        found.forEach((span, actor) -> {
            boolean part = found.entrySet().stream()
                    .anyMatch(other -> other.getKey().contains(actor.span())
                            && !other.getKey().equals(actor.span()));
            if (!part && !codes.contains(actor.code())) {
                codes.add(actor.code());
            }
        });
        return codes.isEmpty() && acts.isClaim(claim) && isAdded(claim) ? aboutMain(claim, speaker) : codes;
    }

    /** "the Labor Working Group": a word of a name that elsewhere is a party's. */
    private boolean isOfPartyName(Token word) {
        boolean inner = word.isProper() && word.isRelation("compound") && word.head() >= 0;
        return inner
                && sentence.token(word.head()).isProper()
                && actors.actors(sentence.token(word.head())).stream()
                        .noneMatch(actor -> actor.code() != null
                                && actor.span()
                                        .contains(sentence.token(word.head()).span()))
                && actors.actors(word).stream()
                        .anyMatch(actor -> actor.sectors().equals(List.of("PTY")));
    }

    /** "insisting that the cooperation went well" behind the clause that tells of whose cooperation. */
    private boolean isAdded(Token claim) {
        return claim.tag().equals("VBG")
                && claim.head() >= 0
                && sentence.token(claim.head()).isVerb();
    }

    private List<String> aboutMain(Token claim, Actor speaker) {
        Frame frame = acts.frames().frame(sentence.token(claim.head()));
        return frame.slot("obj").stream()
                .flatMap(object -> Stream.concat(
                        actors.actors(object).stream(),
                        sentence.children(object).stream()
                                .filter(child -> child.isRelation("nmod"))
                                .flatMap(child -> actors.actors(child).stream())))
                .filter(Claims::isAnchored)
                .filter(actor -> speaker.country() == null || !speaker.country().equals(actor.country()))
                .map(actor -> String.valueOf(actor.code()))
                .distinct()
                .toList();
    }

    /** Who the phrase that a word belongs to stands for: of "Russian" in "the Russian president" the president. */
    private List<Actor> ofPhrase(Token word) {
        boolean inner = word.isRelation("amod")
                || word.isRelation("compound")
                || word.isRelation("nmod")
                || word.relation().equals("nmod:poss");
        if (!inner || word.head() < 0) {
            return List.of();
        }
        Token head = sentence.token(word.head());
        return actors.actors(head).stream()
                .filter(actor -> actor.span().contains(head.span()))
                .toList();
    }

    /** "our", "his": reached by who speaks, not by a name. */
    private static boolean isOwn(Actor actor) {
        return actor.via().stream()
                .anyMatch(step -> step.kind().equals("speaker") || step.kind().equals("coreference"));
    }

    /** The actor's span; of two that share one, spans of their own. */
    private static Span key(Actor actor, Map<Span, Actor> found) {
        Actor there = found.get(actor.span());
        return there == null || there.sameAs(actor)
                ? actor.span()
                : new Span(actor.span().start(), actor.span().end() + found.size());
    }

    /** True for an actor of a country, an organisation or a group; "officials" alone are anybody's. */
    private static boolean isAnchored(Actor actor) {
        return actor.code() != null
                && actor.code().length() > 3 * actor.sectors().size();
    }

    private CodedRecord statement(
            Token claim, Token trigger, Rule rule, Actor speaker, List<Actor> others, List<Token> content) {
        Force force = acts.forces().force(claim.isVerb() ? claim : content.get(0));
        boolean verb = claim.isVerb();
        List<Token> said = sentence.tokens().stream()
                .filter(word -> isWithin(word, content, claim)
                        && !spoken.isCircumstance(word, content)
                        && !spoken.isBeside(word, content))
                .toList();
        List<String> about = about(claim, speaker, content, false, word -> true).stream()
                .filter(code -> others.stream().noneMatch(other -> code.equals(other.code())))
                .filter(code -> !code.equals(speaker.country()) || !code.equals(speaker.code()))
                .toList();
        boolean ofSubjects = areSubjects(about, content);
        StanceWords.Found stance = StanceWords.of(sentence, said, codebook)
                .without(codebook, ofSubjects)
                .by(claim, codebook, ofSubjects)
                .towards(about, speaker.country());
        return new CodedRecord(
                SentenceCoder.hash(
                        articleHash, trigger.span().toString(), speaker.span().toString(), "-"),
                SentenceCoder.hash(articleHash, trigger.span().toString()),
                sentence.index(),
                SentenceCoder.evidence(article, sentence, trigger.span()),
                List.of(),
                Quote.of(trigger.span(), article.text()),
                List.of(Kind.STATEMENT),
                speaker,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                status(verb, force),
                verb ? force.tense() : "none",
                verb ? force.aspect() : "none",
                dates.ofClaim(claim),
                null,
                speaker,
                isQuoted(content, claim, speaker),
                stance.stance(),
                about,
                stance.words().isEmpty() ? Map.of() : Map.of("stance_words", stance.words()),
                rule.id(),
                0.7);
    }

    /** True where all that a claim is about are what its clause is of: "Chad" of "Chad's army burned the town". */
    private boolean areSubjects(List<String> about, List<Token> content) {
        List<Token> subjects = content.stream()
                .flatMap(head -> sentence.children(head).stream())
                .filter(child -> child.isRelation("nsubj"))
                .toList();
        List<String> theirs = sentence.tokens().stream()
                .filter(word -> spoken.isOwner(word, subjects))
                .flatMap(word -> actors.actors(word).stream()
                        .filter(actor -> actor.span().contains(word.span())))
                .map(actor -> String.valueOf(actor.code()))
                .toList();
        return !about.isEmpty() && theirs.containsAll(about);
    }

    /** True where a position in words that have no stance of their own holds words that judge. */
    boolean isJudging(Act act) {
        Token trigger = act.trigger();
        Token top = trigger.isRelation("aux") && trigger.head() >= 0 ? sentence.token(trigger.head()) : trigger;
        List<Token> said = sentence.tokens().stream()
                .filter(word -> sentence.dominates(top, word) && !spoken.isBeside(word, List.of(top)))
                .toList();
        return StanceWords.isJudging(trigger, codebook)
                || !StanceWords.of(sentence, said, codebook).isNeutral();
    }

    private static Status status(boolean verb, Force force) {
        if (!verb || !force.negated() && !force.future()) {
            return Status.OCCURRED;
        }
        return force.negated() ? Status.NEGATED : Status.PLANNED;
    }

    /** True when some of what is said stands in quotation marks as the speaker's own words. */
    private boolean isQuoted(List<Token> content, Token claim, Actor speaker) {
        boolean cited = speaker.sectors().equals(List.of("MED")) && !claim.isVerb();
        return !cited
                && !isWithinQuotation(claim)
                && !isFromSource(claim)
                && !isRelayed(content)
                && quotation.touches(sentence.span())
                && sentence.tokens().stream()
                        .anyMatch(word -> quotation.covers(word.span())
                                && isWithin(word, content, claim)
                                && !isOthersWord(word, claim)
                                && !isOfSpeaker(word, claim));
    }

    /** "The group 'Open Door' said": the words in quotation marks between the speaker and the verb are a name. */
    private boolean isOfSpeaker(Token word, Token claim) {
        return claim.isVerb()
                && acts.frames().frame(claim).slot("subj").stream()
                        .anyMatch(subject -> subject.index() < word.index()
                                && word.index() < claim.index()
                                && !quotation.covers(subject.span())
                                && sentence.tokens().subList(subject.index(), word.index()).stream()
                                        .noneMatch(between -> between.form().equals(",")));
    }

    /** "Her mother told the court 'it is a lie', police said": who passes on what somebody said speaks no word of it. */
    private boolean isRelayed(List<Token> content) {
        return content.stream()
                .anyMatch(told -> acts.isClaim(told)
                        && !quotation.covers(told.span())
                        && !codebook.classes().contains(UNSPOKEN, told.lemmaLower())
                        && sentence.child(told, "nsubj").filter(Token::isNoun).isPresent());
    }

    /** "'Some senators said that ...'": what somebody else says that a third one said is in that one's words. */
    private boolean isWithinQuotation(Token claim) {
        return claim.isVerb()
                && quotation.covers(claim.span())
                && acts.frames().frame(claim).slot("subj").stream()
                        .noneMatch(subject -> FIRST.contains(subject.lower()));
    }

    /** "that 'it is for Congress' (Roe v. Poe)": words behind which a source is named are those of the source. */
    private boolean isFromSource(Token claim) {
        for (int i = claim.index() + 1; i + 1 < sentence.size(); i++) {
            boolean closed = quotation.covers(sentence.token(i - 1).span())
                    && !quotation.covers(sentence.token(i).span());
            int bracket = isBracket(sentence.token(i)) ? i : i + 1;
            boolean named = isBracket(sentence.token(bracket))
                    && bracket + 1 < sentence.size()
                    && sentence.token(bracket + 1).isProper();
            if (closed
                    && named
                    && !Character.isLetterOrDigit(sentence.token(i).form().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBracket(Token token) {
        return token.form().equals("(") || token.form().equals("-LRB-");
    }

    /**
     * "signs reading 'no exit'", "a group called 'Hope'", "in which she expressed 'regret'": words in quotation marks that
     * a name, a text or somebody else within the claim holds.
     */
    private boolean isOthersWord(Token word, Token claim) {
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            Token above = sentence.token(at.head());
            boolean outside = !quotation.covers(above.span());
            if (outside && at.head() != claim.index() && (isNaming(above) || isSaidByAnother(above, claim))) {
                return true;
            }
            if (above.index() == claim.index()) {
                return false;
            }
            at = above;
        }
        return false;
    }

    private boolean isNaming(Token verb) {
        return verb.isVerb() && codebook.classes().contains(NAMING, verb.lemmaLower());
    }

    private boolean isSaidByAnother(Token verb, Token claim) {
        boolean says = verb.isVerb()
                && (acts.isClaim(verb) || codebook.classes().contains(EXPRESSING, verb.lemmaLower()))
                && !codebook.classes().contains(UNSPOKEN, verb.lemmaLower());
        boolean named =
                verb.isRelation("acl") && !sentence.token(verb.head()).lower().equals("what");
        return says
                && (!sentence.dominates(verb, claim) || isAccordingTo(claim))
                && sentence.child(verb, "nsubj")
                        .filter(subject -> named || !subject.isPronoun())
                        .isPresent();
    }
}
