package org.demarche.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.clause.Force;
import org.demarche.clause.ForceReader;
import org.demarche.clause.Frame;
import org.demarche.clause.FrameReader;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.Rule;
import org.demarche.equipment.EquipmentFinder;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what act a word of one sentence stands for, from the inside out: an operator ("agreed to", "refused to",
 * "called for") changes the act that is embedded in it. One for each sentence; not thread-safe.
 */
public final class ActReader {
    /** Where a target is looked for when the rule does not say. */
    static final List<String> TARGET_SLOTS = List.of(
            "obj", "iobj", "to", "against", "with", "on", "at", "over", "toward", "towards", "for", "about", "between",
            "into", "comp");

    private static final List<String> NOUN_TARGET_SLOTS = List.of(
            "against", "with", "to", "on", "toward", "towards", "over", "between", "obj", "iobj", "at", "for", "about",
            "into", "comp");
    private static final List<String> CLAUSE_SLOTS = List.of(
            "subj", "obj", "iobj", "to", "with", "from", "against", "on", "over", "for", "into", "of", "about", "in");
    private static final String COMP = "comp";

    private static final List<String> ADDRESSEE_SLOTS = List.of("obj", "on", "to", "from", "with", "iobj", "of");
    /** Operators over what is not done yet. */
    private static final Set<String> AHEAD = Set.of("request", "demand", "intend", "offer");

    private static final Set<String> ALL = Set.of("all", "every", "any");

    private static final Set<String> EVERYBODY =
            Set.of("country", "nation", "state", "government", "party", "side", "member", "partner", "ally", "actor");

    private static final String COERCION = "17";

    /** Sectors of those who are or speak for a state. */
    private static final Set<String> OF_STATES = Set.of("GOV", "MIL");

    private static final Set<String> ASKING = Set.of("request", "demand", "intend", "offer");
    /** Operators over all that is joined under them. */
    private static final Set<String> SPREADING = Set.of(
            "request",
            "demand",
            "intend",
            "offer",
            "refuse",
            "threaten",
            "deny",
            "consider",
            "allow",
            "prevent",
            "force");

    private static final Set<String> OWN = Set.of("my", "our", "his", "her", "its", "their");

    private static final Set<String> ADDRESSING = Set.of("request", "demand", "allow", "prevent", "force", "accuse");
    private static final Set<String> VERBAL_ROOTS = Set.of("01", "02", "03", "10", "11", "12", "13");
    /** Circumstances: they are no part of what an act is about. */
    private static final Set<String> NOT_ANY = Set.of(
            "subj",
            "adv",
            "as",
            "since",
            "before",
            "after",
            "during",
            "despite",
            "until",
            "amid",
            "following",
            "like",
            "than",
            "because",
            "according",
            "under",
            "besides",
            "without");

    /** What is said with "no" itself: "had no comment", "sees no chance". */
    private static final Set<String> SAID_WITH_NO = Set.of("011", "012");

    private static final Set<String> OF_WAR =
            Set.of("prisoner", "tug", "man", "theatre", "theater", "council", "art", "weapon");

    /** The slot of whoever says the clause that a word stands in. */
    private static final String SPEAKER = "speaker";

    /** Slots of whoever acts: of a thing in them not those whom it is against, for or about. */
    private static final Set<String> DOERS = Set.of("subj", "by", "in", SPEAKER);

    private static final int MAX_CLIMB = 4;

    /** Verbs whose subject does not do what their object names. */
    private static final String NOT_DONE = "verb.not_done";

    /** Verbs whose negation leaves open what they would bar: "has not ruled out an attack". */
    private static final String LEAVES_OPEN = "verb.leaves_open";

    private static final String THREAT = "13";
    /** Roles of those who can do what they say will be done. */
    private static final Set<String> POWERS = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "REB", "UAF");

    private static final String PROTEST = "14";

    private static final Set<String> PROTESTS = Set.of(
            "protest", "rally", "demonstration", "march", "vigil", "sit-in", "uprising", "revolt", "riot", "strike");

    /** What is done or said to those who protest, not by them. */
    private static final Set<String> ON_PROTESTS = Set.of("05", "11", "17", "18", "19");

    private static final String OPPOSING = "113";

    private static final Set<String> PROTESTED = Set.of("against", "over", "about", "at");

    private static final String POSTURE = "15";
    private static final List<String> MEANT_SLOTS =
            List.of("against", "at", "on", "obj", "over", "from", "for", "to", "comp");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "while", "should");

    /** To disapprove. */
    private static final String JUDGING = "11";

    /** What a thing stirs in people: concerns, fears, questions. */
    private static final String STIRRED = "feeling.stirred";

    private static final String STIRS = "verb.stirs";

    /** Verbs of what words do to people, and losses, delays and successes too: "convince". */
    private static final String MOVES = "verb.moves";

    /** Nouns of what says something: a report, a letter. */
    private static final String SAYING = "statement.word";

    /** Where people are expelled from is a place, and not who does so. */
    private static final String EXPELLING = "174";

    private static final Set<String> PERSONS = Set.of("him", "her", "them");

    /** Talks, of which what they are about is no side: "due to attend a summit on the unrest in Iran". */
    private static final String CONSULT = "04";

    /** What is done against somebody: "violence", "sanction". */
    private static final String HARM = "harm.against";

    private static final Set<String> AGAINST = Set.of("against", "toward", "towards");

    private static final int OPERATOR_BONUS = 14;

    private final Sentence sentence;
    private final Codebook codebook;
    private final ActorFinder actors;
    private final FrameReader frames;
    private final ForceReader forces;
    private final SlotWords words;
    private final EquipmentFinder equipment;
    private final Map<Integer, Optional<Act>> acts = new HashMap<>();
    private final Set<Integer> busy = new HashSet<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private boolean tracing;

    public ActReader(Sentence sentence, Codebook codebook, ActorFinder actors) {
        this.sentence = sentence;
        this.codebook = codebook;
        this.actors = actors;
        this.frames = new FrameReader(sentence);
        this.forces = new ForceReader(sentence);
        this.equipment = new EquipmentFinder(sentence, codebook);
        this.words = new SlotWords(sentence, actors, this);
    }

    /** From now on keeps what was tried. */
    public void trace() {
        tracing = true;
    }

    /** What was tried, in the order in which it was. */
    public List<Attempt> attempts() {
        return attempts;
    }

    public FrameReader frames() {
        return frames;
    }

    public ForceReader forces() {
        return forces;
    }

    /** The weapons that the sentence calls by name. */
    public EquipmentFinder equipment() {
        return equipment;
    }

    /** True when a word stands for an actor. */
    boolean isActor(Token word) {
        return !actors.actors(word).isEmpty();
    }

    /** Rules that a word may trigger, whatever stands around it. */
    public List<Rule> rulesFor(Token word) {
        String lemma = word.lemmaLower();
        if (word.isRelation("aux") && word.tag().equals("MD")) {
            return codebook.lexicon().forVerb(lemma);
        }
        if (word.isRelation("aux") || word.isRelation("cop")) {
            return List.of();
        }
        if (word.isVerb()) {
            return codebook.lexicon().forVerb(lemma);
        }
        if (word.form().equals("March") && word.index() > 0 || isWarOfPhrase(word)) {
            return List.of();
        }
        if (word.isNoun() && !word.isProper()) {
            return codebook.lexicon().forNoun(lemma);
        }
        if (word.isProper() && sentence.child(word, "flat").isEmpty()) {
            return codebook.lexicon().forNoun(word.lower());
        }
        if (word.isAdjective()) {
            return codebook.lexicon().forAdjective(word.lower());
        }
        return List.of();
    }

    /** "prisoners of war", "a tug of war". */
    private boolean isWarOfPhrase(Token word) {
        return word.lemmaLower().equals("war")
                && word.isRelation("nmod")
                && word.head() >= 0
                && OF_WAR.contains(sentence.token(word.head()).lemmaLower())
                && sentence.child(word, "det").isEmpty();
    }

    /** The act of a word, or empty when no rule fits. */
    public Optional<Act> act(Token word) {
        Optional<Act> known = acts.get(word.index());
        if (known != null) {
            return known;
        }
        List<Rule> rules = rulesFor(word);
        if (rules.isEmpty() || !busy.add(word.index())) {
            return Optional.empty();
        }
        Optional<Act> act = best(word, rules);
        busy.remove(word.index());
        acts.put(word.index(), act);
        return act;
    }

    private record Choice(Rule rule, int rank, @Nullable Act inner) {}

    private Optional<Act> best(Token word, List<Rule> rules) {
        Frame frame = frames.frame(word);
        Choice best = null;
        List<Choice> fitting = new ArrayList<>();
        for (Rule rule : rules) {
            if ("claim".equals(rule.operator())) {
                continue;
            }
            String missing = missing(rule, word, frame);
            if (!missing.isEmpty()) {
                note(word, rule, missing);
                continue;
            }
            Act inner = null;
            int rank = rule.rank();
            if (rule.operator() != null) {
                inner = embedded(rule, frame);
                if (inner == null) {
                    note(word, rule, "no act stands in " + rule.takes());
                    continue;
                }
                rank += OPERATOR_BONUS;
            }
            rank += triggerLength(rule, word) * 6;
            Choice choice = new Choice(rule, rank, inner);
            fitting.add(choice);
            if (best == null || rank > best.rank()) {
                best = choice;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        for (Choice choice : fitting) {
            if (tracing) {
                attempts.add(new Attempt(
                        word,
                        choice.rule(),
                        choice == best,
                        choice.rank(),
                        choice == best ? "won" : "lost to " + best.rule().id()));
            }
        }
        return Optional.ofNullable(make(word, frame, best));
    }

    private void note(Token word, Rule rule, String reason) {
        if (tracing) {
            attempts.add(new Attempt(word, rule, false, Attempt.MISFIT, reason));
        }
    }

    /** Words of the trigger phrase beyond the first. */
    private int triggerLength(Rule rule, Token word) {
        String lemma = word.lemmaLower();
        if (word.isVerb()) {
            String particle = frames.frame(word).particle();
            return !particle.isEmpty() && rule.verbs().contains(lemma + " " + particle) ? 1 : 0;
        }
        int most = 0;
        for (String phrase : rule.nouns()) {
            if (phrase.indexOf(' ') > 0 && nounFits(phrase, word)) {
                most = Math.max(most, phrase.split(" ").length - 1);
            }
        }
        return most;
    }

    private boolean nounFits(String phrase, Token word) {
        int of = phrase.indexOf(" of ");
        if (of > 0) {
            return nounFits(phrase.substring(0, of), word) && words.isOf(word, phrase.substring(of + 4));
        }
        int space = phrase.lastIndexOf(' ');
        String last = phrase.substring(space + 1);
        if (!last.equals(word.lemmaLower()) && !last.equals(word.lower())) {
            return false;
        }
        return space < 0
                || words.modifiers(word)
                        .containsAll(List.of(phrase.substring(0, space).split(" ")));
    }

    /** What keeps a rule from fitting, or "". */
    private String missing(Rule rule, Token word, Frame frame) {
        String lemma = word.lemmaLower();
        if (word.isVerb()) {
            boolean plain = rule.verbs().contains(lemma);
            boolean phrasal = !frame.particle().isEmpty() && rule.verbs().contains(lemma + " " + frame.particle());
            if (!plain && !phrasal && !prepositionParticle(rule, lemma, frame)) {
                return "the particle is missing";
            }
        } else if (word.isAdjective() && !rule.adjectives().contains(word.lower())) {
            return "the words do not fit";
        } else if (word.isNoun() && rule.nouns().stream().noneMatch(p -> nounFits(p, word))) {
            return "the modifier is missing";
        }
        if (rule.voice() != null
                && word.isVerb()
                && frame.passive() != rule.voice().equals("passive")) {
            return "only " + rule.voice();
        }
        if (!rule.mood().isEmpty() && !isMeant(forces.force(word), rule.mood())) {
            return tracing ? "only in the mood " + rule.mood() : "mood";
        }
        for (Map.Entry<String, Rule.Words> need : rule.needs().entrySet()) {
            if (!words.match(slot(frame, need.getKey()), need.getValue())) {
                return tracing ? "needs " + describe(need) : "needs";
            }
        }
        for (Map.Entry<String, Rule.Words> lack : rule.lacks().entrySet()) {
            if (words.match(slot(frame, lack.getKey()), lack.getValue())) {
                return tracing ? "must not have " + describe(lack) : "lacks";
            }
        }
        return "";
    }

    private static boolean isMeant(Force force, List<Set<Rule.Mood>> moods) {
        return moods.stream().anyMatch(all -> all.stream().allMatch(mood -> isMeant(force, mood)));
    }

    private static boolean isMeant(Force force, Rule.Mood mood) {
        return switch (mood) {
            case WILL -> force.future();
            case WOULD -> force.conditional();
            case MAY -> force.possible();
            case MUST -> force.obliged();
            case NOT -> force.negated();
            case PLAIN ->
                !(force.negated() || force.future() || force.conditional() || force.possible() || force.obliged());
        };
    }

    /** "call for", "pull out of": the second word of a phrasal verb may have been read as a preposition. */
    private static boolean prepositionParticle(Rule rule, String lemma, Frame frame) {
        String start = lemma + " ";
        for (String verb : rule.verbs()) {
            if (verb.startsWith(start)
                    && !frame.slot(verb.substring(lemma.length() + 1)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Map.Entry<String, Rule.Words> entry) {
        Rule.Words wanted = entry.getValue();
        List<String> some = new ArrayList<>(wanted.special().stream().sorted().toList());
        some.addAll(wanted.words().stream().sorted().limit(3).toList());
        return entry.getKey()
                + (some.isEmpty()
                        ? ""
                        : " of " + String.join(", ", some) + (wanted.words().size() > 3 ? " ..." : ""));
    }

    private List<Token> slot(Frame frame, String name) {
        int step = name.indexOf('>');
        if (step > 0) {
            return slot(frame, name.substring(0, step)).stream()
                    .flatMap(head -> slot(frames.frame(head), name.substring(step + 1)).stream())
                    .toList();
        }
        if (!name.equals("any")) {
            return frame.slot(name);
        }
        List<Token> all = new ArrayList<>();
        frame.slots().forEach((slot, heads) -> {
            if (!NOT_ANY.contains(slot)) {
                all.addAll(heads);
            }
        });
        return all;
    }

    private @Nullable Act embedded(Rule rule, Frame frame) {
        List<String> takes = rule.takes().isEmpty() ? List.of("comp", "obj") : rule.takes();
        for (String name : takes) {
            for (Token head : slot(frame, name)) {
                for (Token token : words.withJoined(head)) {
                    Optional<Act> act =
                            isTold(rule, token) || isThought(frame.trigger(), token) ? Optional.empty() : act(token);
                    if (act.isPresent()) {
                        return act.get();
                    }
                }
            }
        }
        return null;
    }

    /** "thinks that women will back the plan", "means that ministers face a vote": what is so by somebody's lights is no plan. */
    private boolean isThought(Token above, Token clause) {
        return (above.lemmaLower().equals("think") || above.lemmaLower().equals("mean"))
                && clause.relation().equals("ccomp")
                && sentence.child(clause, "nsubj").isPresent()
                && !clause.tag().equals("VB");
    }

    /** "insisted that Hamas disarmed", "conceded it gave": a clause in the past tells what was, and asks for nothing. */
    private boolean isTold(Rule rule, Token head) {
        if (!AHEAD.contains(String.valueOf(rule.operator())) || !head.relation().equals("ccomp")) {
            return false;
        }
        boolean subject = sentence.child(head, "nsubj").isPresent();
        Force force = forces.force(head);
        boolean modal = force.future() || force.conditional() || force.obliged() || force.possible();
        boolean bare = head.lower().equals(head.lemmaLower());
        return subject && !modal && !bare && force.tense().equals("past");
    }

    private @Nullable Act make(Token word, Frame frame, Choice choice) {
        Rule rule = choice.rule();
        Force force = forces.force(word);
        Act act;
        if (choice.inner() != null) {
            act = compose(word, frame, force, choice);
        } else {
            List<Actor> sources = sources(rule, word, frame);
            List<Actor> targets = beyondProtests(
                    rule,
                    frame,
                    targets(
                            targetSlots(rule, word, frame),
                            frame,
                            sources,
                            null,
                            String.valueOf(rule.code()).startsWith(JUDGING) && !OPPOSING.equals(rule.code())));
            if (rule.source().contains(SPEAKER) && (sources.isEmpty() || targets.isEmpty())) {
                return null;
            }
            Status status = rule.status() == null
                    ? Status.OCCURRED
                    : Status.valueOf(rule.status().toUpperCase(Locale.ROOT));
            act = new Act(
                    word,
                    rule,
                    String.valueOf(rule.code()),
                    status,
                    sources,
                    targets,
                    frame,
                    force,
                    null,
                    choice.rank());
        }
        if (act == null) {
            return null;
        }
        if (rule.mood().isEmpty()) {
            return aimed(announced(modified(act, force)));
        }
        return aimed(force.hypothetical() ? act.become(act.code(), Status.HYPOTHETICAL) : act);
    }

    /** "dispersed protests against the government": what is done to a protest is not done to whom it is against. */
    private List<Actor> beyondProtests(Rule rule, Frame frame, List<Actor> targets) {
        String code = String.valueOf(rule.code());
        if (targets.isEmpty() || code.equals(OPPOSING) || ON_PROTESTS.stream().noneMatch(code::startsWith)) {
            return targets;
        }
        List<Span> against = frame.slot("obj").stream()
                .filter(object -> PROTESTS.contains(object.lemmaLower()))
                .flatMap(object -> sentence.children(object).stream())
                .filter(child -> child.isRelation("nmod") && PROTESTED.contains(frames.preposition(child)))
                .map(actors::phrase)
                .toList();
        return targets.stream()
                .filter(target -> against.stream().noneMatch(target.span()::overlaps))
                .toList();
    }

    private @Nullable Act compose(Token word, Frame frame, Force force, Choice choice) {
        Act inner = choice.inner();
        String operator = choice.rule().operator();
        if (inner == null || operator == null) {
            return null;
        }
        String code = inner.code();
        Status status = inner.status();
        List<Actor> sources = sources(choice.rule(), word, frame);
        if (operator.equals("do") && choice.rule().source().isEmpty() && isOwned(inner, sources)) {
            return null;
        }
        boolean ofAnother = isOfAnother(inner, sources);
        if (operator.equals("offer") && hasSubject(inner) && !isWished(word, inner)) {
            return null;
        }
        if (ofAnother && (operator.equals("intend") || operator.equals("offer"))) {
            operator = "request";
        }
        if (ofAnother && operator.equals("threaten")) {
            return null;
        }
        if (operator.equals("refuse") && isBarred(inner)) {
            operator = "threaten";
        }
        if (!operator.equals("do")) {
            String base = inner.code();
            if (inner.status() == Status.NEGATED && operator.equals("intend") && !isHostile(base)) {
                operator = "refuse";
            } else if (inner.status() == Status.NEGATED && ASKING.contains(operator)) {
                base = codebook.ontology()
                        .compose("stop", base)
                        .map(Ontology.Composed::code)
                        .orElse(base);
            }
            Optional<Ontology.Composed> composed = codebook.ontology().compose(operator, base);
            if (composed.isEmpty()) {
                return null;
            }
            String given = composed.get().code();
            status = Status.valueOf(composed.get().status().toUpperCase(Locale.ROOT));
            code = given == null ? inner.code() : given;
        }
        List<Actor> targets;
        if (ADDRESSING.contains(operator)) {
            List<String> slots = choice.rule().target().isEmpty()
                    ? ADDRESSEE_SLOTS
                    : choice.rule().target();
            targets = addressees(slots, frame, sources, inner.trigger());
            boolean own = isOwnPeople(slots, frame) || isEverybody(slots, frame);
            if (targets.isEmpty() && !own) {
                targets = without(inner.sources(), sources);
            }
            if (targets.isEmpty() && !own) {
                targets = without(inner.targets(), sources);
            }
        } else {
            boolean turnedDown = operator.equals("refuse")
                    && word.isNoun()
                    && inner.trigger().isNoun();
            if (sources.isEmpty() && !turnedDown) {
                sources = inner.sources();
            }
            String innerRoot = inner.code().substring(0, 2);
            boolean asked = operator.equals("refuse") && (innerRoot.equals("02") || innerRoot.equals("10"));
            targets = asked ? without(inner.sources(), sources) : List.of();
            if (targets.isEmpty()) {
                targets = without(inner.targets(), sources);
            }
            if (targets.isEmpty()) {
                targets = targets(
                        choice.rule().target().isEmpty()
                                ? TARGET_SLOTS
                                : choice.rule().target(),
                        frame,
                        sources,
                        inner.trigger().isNoun() || innerRoot.equals(CONSULT) ? inner.trigger() : null,
                        false);
            }
            if (targets.isEmpty()) {
                targets = without(inner.sources(), sources);
            }
        }
        return new Act(word, choice.rule(), code, status, sources, targets, frame, force, inner, choice.rank());
    }

    /**
     * "urged Congress to rally and provide help": what is joined to the act that an operator took up is meant as that is.
     *
     * @param act an act of the sentence
     * @param all the acts of the sentence
     */
    public Act underOperator(Act act, List<Act> all) {
        Token word = act.trigger();
        if (!word.isRelation("conj")
                || !word.isVerb()
                || word.head() < 0
                || act.status().unreal()) {
            return act;
        }
        Token first = sentence.token(word.head());
        boolean bare =
                word.tag().equals(first.tag()) && sentence.child(word, "nsubj").isEmpty();
        for (Act outer : all) {
            String operator = outer.rule().operator() == null
                    ? asking(outer)
                    : outer.rule().operator();
            boolean over = SPREADING.contains(operator)
                    && (outer.inner() == null
                            ? outer.frame().slot("comp").contains(first)
                            : outer.inner().trigger().index() == first.index());
            Optional<Ontology.Composed> composed =
                    bare && over ? codebook.ontology().compose(operator, act.code()) : Optional.empty();
            if (composed.isPresent() && composed.get().code() != null) {
                List<Actor> targets =
                        ADDRESSING.contains(operator) ? outer.targets() : without(act.targets(), outer.sources());
                return new Act(
                        word,
                        outer.rule(),
                        String.valueOf(composed.get().code()),
                        Status.valueOf(composed.get().status().toUpperCase(Locale.ROOT)),
                        outer.sources(),
                        targets,
                        act.frame(),
                        act.force(),
                        act,
                        act.rank());
            }
        }
        return act;
    }

    /** "instructed their ministers to work with Chad": it is one's own people who are told, and nobody else. */
    private boolean isOwnPeople(List<String> slots, Frame frame) {
        return slots.stream()
                .flatMap(slot -> frame.slot(slot).stream())
                .filter(head -> head.isNoun() && actors.isActorLike(head))
                .flatMap(head -> sentence.children(head).stream())
                .anyMatch(owner -> owner.relation().equals("nmod:poss") && OWN.contains(owner.lower()));
    }

    /** "urged all countries not to arm Chad": everybody is addressed, and nobody of whom the act tells. */
    private boolean isEverybody(List<String> slots, Frame frame) {
        return slots.stream()
                .flatMap(slot -> frame.slot(slot).stream())
                .filter(head -> EVERYBODY.contains(head.lemmaLower()))
                .flatMap(head -> sentence.children(head).stream())
                .anyMatch(child -> child.isRelation("det") && ALL.contains(child.lower()));
    }

    /** Where a rule looks for its target: not in the clause of what is asked of one's own people. */
    private List<String> targetSlots(Rule rule, Token word, Frame frame) {
        List<String> slots =
                rule.target().isEmpty() ? (word.isNoun() ? NOUN_TARGET_SLOTS : TARGET_SLOTS) : rule.target();
        boolean asks = String.valueOf(rule.code()).startsWith("02")
                || String.valueOf(rule.code()).startsWith("10");
        return asks && slots.contains(COMP) && isOwnPeople(ADDRESSEE_SLOTS, frame)
                ? slots.stream().filter(slot -> !slot.equals(COMP)).toList()
                : slots;
    }

    /** Which operator a plain rule is like, that asks for what stands in its clause; else "". */
    private static String asking(Act act) {
        return act.code().startsWith("02") ? "request" : act.code().startsWith("10") ? "demand" : "";
    }

    /** "The chancellor declared Russia's attack a turning point": the noun of the act has an owner who is somebody else. */
    private boolean isOwned(Act inner, List<Actor> sources) {
        List<Actor> owners = inner.trigger().isNoun() ? resolve(inner.frame().slot("poss")) : List.of();
        return !sources.isEmpty()
                && owners.stream().anyMatch(owner -> owner.code() != null)
                && owners.stream()
                        .noneMatch(owner -> sources.stream()
                                .anyMatch(s -> s.sameAs(owner)
                                        || s.code() == null
                                        || owner.country() != null
                                                && owner.country().equals(s.country())));
    }

    /**
     * "proposed that Chad send", "suggested that Chad should send"; a poll that suggests what people do, asks nothing of
     * them. A plural looks the same as a wish: behind a past ("proposed that they meet") it is one.
     */
    private static boolean isWished(Token word, Act inner) {
        Force force = inner.force();
        Token verb = inner.trigger();
        boolean bare = verb.tag().equals("VB")
                || verb.tag().equals("VBP")
                        && (word.tag().matches("VB[DN]") || word.lemmaLower().equals("propose"))
                        && verb.lower().equals(verb.lemmaLower());
        return bare || force.obliged() || force.possible() || force.conditional();
    }

    /**
     * "hoped that Russia would withdraw": the embedded act has a subject of its own that is somebody else. A state is nobody
     * else to its own officials: "Peru would send troops, its president promised".
     */
    private boolean isOfAnother(Act inner, List<Actor> sources) {
        return hasSubject(inner)
                && !sources.isEmpty()
                && !inner.sources().isEmpty()
                && inner.sources().stream()
                        .noneMatch(a -> sources.stream().anyMatch(s -> s.sameAs(a) || isStateOf(a, s)));
    }

    /** True for a state, its government or its forces beside one who speaks for that state. */
    private static boolean isStateOf(Actor state, Actor official) {
        return state.country() != null
                && state.country().equals(official.country())
                && OF_STATES.containsAll(state.sectors())
                && OF_STATES.containsAll(official.sectors());
    }

    private boolean hasSubject(Act act) {
        return sentence.children(act.trigger()).stream().anyMatch(c -> c.isRelation("nsubj"));
    }

    /** Of CAMEO 10 to 20. */
    private static boolean isHostile(String code) {
        return code.compareTo("10") >= 0;
    }

    /** "ruled out an attack": a hostile act that is not to be. */
    private boolean isBarred(Act act) {
        return act.status() == Status.NEGATED
                && "refuse".equals(act.rule().operator())
                && codebook.classes().contains(LEAVES_OPEN, act.trigger().lemmaLower());
    }

    /** Applies what the words around the trigger say of it: negation, modality, tense. */
    private Act modified(Act act, Force force) {
        if (force.negated() && isBarred(act)) {
            return composed(act, "threaten");
        }
        if (act.status().unreal()) {
            return act;
        }
        int quad = codebook.ontology().code(act.code()).map(c -> c.quad()).orElse(1);
        if (force.hypothetical()) {
            return act.become(act.code(), Status.HYPOTHETICAL);
        }
        if (force.negated() && !SAID_WITH_NO.contains(act.code())) {
            Act inner = act.inner();
            if ("intend".equals(act.rule().operator()) && inner != null && !force.conditional()) {
                Optional<Ontology.Composed> refused = codebook.ontology().compose("refuse", inner.code());
                if (refused.isPresent() && refused.get().code() != null) {
                    return act.become(
                            refused.get().code(),
                            Status.valueOf(refused.get().status().toUpperCase(Locale.ROOT)));
                }
            }
            boolean asks = ASKING.contains(String.valueOf(act.rule().operator()))
                    || act.code().startsWith("02")
                    || act.code().startsWith("10");
            boolean refusal = (force.future() || force.conditional()) && quad <= 2 && !asks
                    || "allow".equals(act.rule().operator());
            return refusal ? composed(act, "refuse") : act.become(act.code(), Status.NEGATED);
        }
        if (force.possible() && act.code().compareTo(THREAT) >= 0 && isOwnWord(act)) {
            return composed(act, "threaten");
        }
        if (force.possible()) {
            return act.become(act.code(), Status.HYPOTHETICAL);
        }
        if (force.future()
                || force.conditional() && (reported(act.trigger()) || !isCounterfactual(act.trigger(), force))) {
            if (isWithUnless(act.trigger())
                    && codebook.ontology().compose("threaten", act.code()).isPresent()) {
                return composed(act, "threaten");
            }
            return VERBAL_ROOTS.contains(act.code().substring(0, 2))
                    ? act.become(act.code(), act.status() == Status.OCCURRED ? Status.PLANNED : act.status())
                    : composed(act, "intend");
        }
        if (force.conditional() || force.obliged()) {
            return act.become(act.code(), Status.HYPOTHETICAL);
        }
        boolean ongoing = force.aspect().equals("progressive") && force.tense().equals("present");
        return ongoing && act.status() == Status.OCCURRED ? act.become(act.code(), Status.ONGOING) : act;
    }

    /** "The general said that looters would be shot": where nobody else is named, who has power and says so threatens it. */
    private Act announced(Act act) {
        if (!act.code().startsWith(THREAT)
                || !act.sources().isEmpty()
                || act.targets().isEmpty()
                || !act.frame().passive()
                || act.status() != Status.THREATENED) {
            return act;
        }
        List<Actor> speakers = without(sourcesIn(speakers(act.trigger())), act.targets()).stream()
                .filter(speaker -> speaker.sectors().stream().anyMatch(POWERS::contains))
                .toList();
        return speakers.isEmpty() ? act : act.between(speakers, act.targets());
    }

    /**
     * Whom an act is meant for that has found no target of its own. "Would strike back if Chad fired": whoever its condition
     * is for; "rallied to protest against the king", "sent a ship to confront Chad": whoever its purpose is for.
     */
    private Act aimed(Act act) {
        boolean threat = act.code().startsWith(THREAT);
        boolean shown = act.code().startsWith(PROTEST) || act.code().startsWith(POSTURE);
        if (!threat && !shown || !act.targets().isEmpty() || act.sources().isEmpty()) {
            return act;
        }
        for (Act at = act; at != null; at = at.inner()) {
            for (Token clause : sentence.children(at.trigger())) {
                boolean fits = threat
                        ? clause.isRelation("advcl") && isMarked(clause, CONDITIONS)
                        : isPurpose(clause, act.code().startsWith(PROTEST));
                List<Actor> found = fits ? meantIn(clause, act) : List.of();
                if (!found.isEmpty()) {
                    return act.between(act.sources(), found);
                }
            }
        }
        return act;
    }

    private List<Actor> meantIn(Token clause, Act act) {
        List<Actor> found = act.code().startsWith(THREAT)
                ? within(clause, act.sources())
                : targets(MEANT_SLOTS, frames.frame(clause), act.sources(), null, false);
        return found.stream()
                .filter(actor -> actor.code() != null || isGiven(actor))
                .toList();
    }

    /** "to confront Chad"; of a protest also "demanding that Chad go". */
    private boolean isPurpose(Token clause, boolean protest) {
        boolean clausal = clause.isRelation("advcl") || clause.relation().equals("xcomp") || clause.isRelation("dep");
        boolean marked = sentence.child(clause, "mark").isPresent();
        return clausal
                && clause.isVerb()
                && (marked
                        ? isMarked(clause, Set.of("to"))
                        : protest && clause.tag().equals("VBG"));
    }

    private boolean isMarked(Token clause, Set<String> marks) {
        return sentence.children(clause).stream()
                .anyMatch(mark -> mark.isRelation("mark") && marks.contains(mark.lower()));
    }

    /** "Chad could expel the envoys, its foreign minister said": whoever does it says so. */
    private boolean isOwnWord(Act act) {
        List<Actor> speakers = act.trigger().isVerb() ? sourcesIn(speakers(act.trigger())) : List.of();
        return act.sources().stream()
                .anyMatch(source -> speakers.stream()
                        .anyMatch(speaker -> speaker.sameAs(source)
                                || speaker.country() != null
                                        && speaker.country().equals(source.code())));
    }

    private Act composed(Act act, String operator) {
        return codebook.ontology()
                .compose(operator, act.code())
                .map(c -> act.become(
                        c.code() == null ? act.code() : c.code(),
                        Status.valueOf(c.status().toUpperCase(Locale.ROOT))))
                .orElse(act);
    }

    /** "will withdraw its troops unless": what is announced on such a condition is a threat. */
    private boolean isWithUnless(Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.isRelation("advcl"))
                .anyMatch(c -> sentence.children(c).stream()
                        .anyMatch(
                                mark -> mark.isRelation("mark") && mark.lower().equals("unless")));
    }

    /** "would have done", "would do if". */
    private boolean isCounterfactual(Token verb, Force force) {
        return force.aspect().equals("perfect")
                || sentence.children(verb).stream()
                        .anyMatch(c -> c.isRelation("advcl") && forces.force(c).hypothetical());
    }

    /** True within "X said (that) ...". */
    private boolean reported(Token verb) {
        return verb.relation().equals("ccomp")
                || verb.relation().equals("parataxis")
                || sentence.children(verb).stream()
                        .anyMatch(c ->
                                c.relation().equals("parataxis") || c.relation().equals("ccomp"));
    }

    /**
     * The subjects of the verb of saying that a word is told by: "the UN said that Kenya must pay". None where the verb of
     * the word carries an act of its own.
     */
    private List<Token> speakers(Token word) {
        Token at = word.head() >= 0 && word.isRelation("aux") ? sentence.token(word.head()) : word;
        if (at != word && act(at).isPresent()) {
            return List.of();
        }
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            Token above = sentence.token(at.head());
            boolean told = at.relation().equals("ccomp") || at.isRelation("parataxis");
            if (told && isClaim(above)) {
                return frames.frame(above).slot("subj");
            }
            if (!at.isRelation("conj")) {
                break;
            }
            at = above;
        }
        for (Token child : sentence.children(at)) {
            boolean tail = child.isRelation("parataxis")
                    || child.isRelation("ccomp")
                            && sentence.child(child, "mark").isEmpty();
            if (tail && child.index() > at.index() && isClaim(child)) {
                return frames.frame(child).slot("subj");
            }
        }
        return List.of();
    }

    /** True for a verb of saying: what its clause tells is the claim of its subject. */
    public boolean isClaim(Token verb) {
        return verb.isVerb()
                && codebook.lexicon().forVerb(verb.lemmaLower()).stream().anyMatch(r -> "claim".equals(r.operator()));
    }

    private List<Actor> sources(Rule rule, Token word, Frame frame) {
        List<String> slots = rule.source().isEmpty() ? List.of("subj") : rule.source();
        if (slots.contains("subj") && isStirredByThing(word, frame)) {
            return List.of();
        }
        for (String name : slots) {
            List<Token> heads = name.equals(SPEAKER) ? speakers(word) : slot(frame, name);
            List<Actor> found = DOERS.contains(name) ? sourcesIn(heads) : resolve(heads);
            if (name.equals("subj") && isThing(word) && found.stream().anyMatch(a -> a.name() != null)) {
                return List.of();
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (word.isNoun() && rule.source().isEmpty()) {
            return nounSources(rule, word, frame);
        }
        if (word.relation().equals("acl") && !frame.passive() && word.head() >= 0) {
            Token document = sentence.token(word.head());
            List<Actor> issuer = sourcesIn(frames.frame(document).slot("subj"));
            return issuer.isEmpty() ? nounSources(rule, document, frames.frame(document)) : issuer;
        }
        return List.of();
    }

    /** "a warrant for Hans Roe, which accuses him": what "which" stands for is no person. */
    private boolean isThing(Token verb) {
        return verb.relation().equals("acl:relcl")
                && sentence.children(verb).stream()
                        .anyMatch(child -> child.relation().equals("nsubj")
                                && child.lower().equals("which"));
    }

    /** "Germany's hotels, which have raised concerns", "a law that brought fears": what a thing stirs, it does not feel. */
    private boolean isStirredByThing(Token verb, Frame frame) {
        return (codebook.classes().contains(MOVES, verb.lemmaLower())
                        || codebook.classes().contains(STIRS, verb.lemmaLower())
                                && frame.slot("obj").stream()
                                        .anyMatch(object -> codebook.classes().contains(STIRRED, object.lemmaLower())))
                && !frame.slot("subj").isEmpty()
                && frame.slot("subj").stream()
                        .allMatch(subject -> subject.isNoun()
                                && !actors.isActorLike(subject)
                                && !codebook.classes().contains(SAYING, subject.lemmaLower()));
    }

    private List<Actor> nounSources(Rule rule, Token word, Frame frame) {
        List<Actor> before = actors.before(word, frame.slot("mod"));
        if (!before.isEmpty()) {
            return before;
        }
        List<Actor> between = resolve(frame.slot("between"));
        if (between.size() > 1) {
            return between;
        }
        if (rule.code() != null
                && (rule.code().startsWith(JUDGING)
                        || rule.code().compareTo("14") >= 0
                                && !rule.code().startsWith("16")
                                && !rule.code().startsWith(EXPELLING))) {
            List<Actor> from = resolve(frame.slot("from"));
            if (!from.isEmpty()) {
                return from;
            }
        }
        if (word.head() < 0) {
            return List.of();
        }
        Token above = sentence.token(word.head());
        boolean object = word.relation().equals("obj");
        boolean phrase = word.isRelation("obl") && rule.reciprocal();
        if (object && above.isVerb() && isStirredByThing(above, frames.frame(above))) {
            return List.of();
        }
        if (above.isVerb() && (object && isDone(above) || phrase)) {
            return sourcesIn(frames.frame(above).slot("subj"));
        }
        return List.of();
    }

    /** True for a verb whose subject does what its object names: "issued a statement", not "survived an attack". */
    private boolean isDone(Token verb) {
        return !codebook.classes().contains(NOT_DONE, verb.lemmaLower());
    }

    /** As {@link #resolve}, and of a thing not those whom it is for or against: "airstrikes on UN shelters". */
    private List<Actor> sourcesIn(List<Token> heads) {
        return resolve(heads, true);
    }

    private List<Actor> resolve(List<Token> heads) {
        return resolve(heads, false);
    }

    private List<Actor> resolve(List<Token> heads, boolean source) {
        List<Actor> first = List.of();
        for (Token head : heads) {
            List<Actor> found = head.isVerb() ? List.of() : source ? actors.sources(head) : actors.actors(head);
            if (found.stream().anyMatch(a -> a.code() != null || isGiven(a))) {
                return found;
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }

    private static boolean isGiven(Actor actor) {
        return !actor.via().isEmpty() && actor.via().get(0).kind().equals("given");
    }

    private List<Actor> targets(List<String> slots, Frame frame, List<Actor> sources) {
        return targets(slots, frame, sources, null, false);
    }

    /**
     * @param embedded trigger of an act whose own phrase was searched already, or null
     * @param judging true where the target is who did what is blamed or praised, and not whom it was done to
     */
    private List<Actor> targets(
            List<String> slots, Frame frame, List<Actor> sources, @Nullable Token embedded, boolean judging) {
        List<Actor> uncoded = List.of();
        for (String name : slots) {
            for (Token head : slot(frame, name)) {
                if (embedded != null && head.index() == embedded.index()) {
                    continue;
                }
                if (name.equals("obj") && isUnknownPerson(head, sources)) {
                    return List.of();
                }
                if (name.equals("with") && isClaim(head)) {
                    continue;
                }
                List<Actor> found = isClause(head)
                        ? within(head, sources)
                        : without(actors.actorsBeside(head, sources), sources, name.equals("obj"));
                if (judging && (arePatients(head, found) || areSufferers(found))) {
                    List<Actor> doers = isClause(head)
                            ? List.of()
                            : without(act(head).map(Act::sources).orElse(List.of()), sources);
                    if (doers.isEmpty()) {
                        doers = without(land(head), sources);
                    }
                    return doers.isEmpty() ? List.of(actors.thing(head)) : doers;
                }
                boolean town = !uncoded.isEmpty() && found.stream().allMatch(ActReader::isTown);
                if (found.stream().anyMatch(a -> a.code() != null || isGiven(a)) && !town) {
                    return found;
                }
                uncoded = uncoded.isEmpty() ? found : uncoded;
            }
        }
        return uncoded;
    }

    /** "criticised her for meeting the king": a person of whom it is not known who is meant is no other one of the sentence. */
    private boolean isUnknownPerson(Token pronoun, List<Actor> sources) {
        return pronoun.isPronoun()
                && PERSONS.contains(pronoun.lower())
                && without(actors.actors(pronoun), sources).isEmpty();
    }

    /** A town or region that stands for its country; whoever was named before is rather meant. */
    private static boolean isTown(Actor actor) {
        return actor.sectors().isEmpty()
                && actor.via().stream().allMatch(step -> step.kind().equals("place"));
    }

    /** "voiced concern over violence against women": those whom a harm is against are not those who are blamed. */
    private boolean isSufferer(Actor actor) {
        return !isGiven(actor)
                && sentence.tokens().stream()
                        .filter(token -> token.span().end() <= actor.span().start())
                        .reduce((first, second) -> second)
                        .filter(token -> AGAINST.contains(token.lower()) && token.head() >= 0)
                        .map(token -> sentence.token(token.head()))
                        .filter(noun -> noun.head() >= 0)
                        .map(noun -> sentence.token(noun.head()))
                        .filter(noun -> noun.isNoun() && codebook.classes().contains(HARM, noun.lemmaLower()))
                        .isPresent();
    }

    private boolean areSufferers(List<Actor> found) {
        return !found.isEmpty() && found.stream().allMatch(this::isSufferer);
    }

    /** "deplored the arrests of priests in Chile": of what only a state does, the state in which it was done. */
    private List<Actor> land(Token head) {
        if (act(head).filter(inner -> inner.code().startsWith(COERCION)).isEmpty()) {
            return List.of();
        }
        return sentence.tokens().stream()
                .filter(token -> token.index() > head.index() && token.isProper() && sentence.dominates(head, token))
                .filter(token -> frames.preposition(token).equals("in"))
                .map(actors::actors)
                .filter(found -> found.stream()
                        .allMatch(a -> a.code() != null && a.code().equals(a.country())))
                .findFirst()
                .orElse(List.of());
    }

    /** "condemned the expulsion of three envoys": those found suffered the act that is judged. */
    private boolean arePatients(Token head, List<Actor> found) {
        if (!head.isNoun() || found.isEmpty() || actors.isActorLike(head)) {
            return false;
        }
        List<Actor> patients = act(head)
                .filter(inner -> inner.code().compareTo("17") > 0)
                .map(Act::targets)
                .orElse(List.of());
        return found.stream()
                .allMatch(a ->
                        !isGiven(a) && patients.stream().anyMatch(p -> p.span().equals(a.span())));
    }

    private static boolean isClause(Token head) {
        return head.isVerb()
                || head.relation().equals("ccomp")
                || head.relation().equals("xcomp")
                || head.isRelation("acl")
                || head.isRelation("advcl");
    }

    /** Actors of an embedded clause: its subject, else what it acts on, the sources left out. */
    private List<Actor> within(Token clause, List<Actor> sources) {
        Frame frame = frames.frame(clause);
        for (String name : CLAUSE_SLOTS) {
            for (Token head : frame.slot(name)) {
                List<Actor> found = isClause(head)
                        ? List.of()
                        : without(actors.actorsBeside(head, sources), sources).stream()
                                .filter(a -> a.code() == null
                                        || sources.stream()
                                                .noneMatch(s -> a.code().equals(s.country())))
                                .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Actor> addressees(List<String> slots, Frame frame, List<Actor> sources, Token embedded) {
        for (String name : slots) {
            for (Token head : slot(frame, name)) {
                if (head.index() == embedded.index() || head.isVerb()) {
                    continue;
                }
                List<Actor> found = without(actors.actorsBeside(head, sources), sources);
                if (!found.isEmpty() && (actors.isActorLike(head) || !sentence.dominates(head, embedded))) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Actor> without(List<Actor> found, List<Actor> sources) {
        return without(found, sources, false);
    }

    /** @param object true for whom a verb acts on: of the same code as the source, but called otherwise, they are another side */
    private static List<Actor> without(List<Actor> found, List<Actor> sources, boolean object) {
        return found.stream()
                .filter(a -> sources.stream()
                        .noneMatch(s -> s.sameAs(a) && !(object && s.isCalledOtherwise(a))
                                || s.span().overlaps(a.span())))
                .toList();
    }
}
