package org.demarche.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.clause.Force;
import org.demarche.clause.ForceReader;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Lexicon;
import org.demarche.codebook.TimeOp;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** The times of one sentence: what dates they stand for, and which word each belongs to. Not thread-safe. */
public final class ClauseTimes {
    /** What nobody knows of beforehand: "Friday's strikes" have been, whatever follows them now. */
    private static final Set<String> SUDDEN = Set.of(
            "ambush",
            "assassination",
            "assault",
            "attack",
            "blast",
            "bombing",
            "bombardment",
            "clash",
            "coup",
            "earthquake",
            "explosion",
            "killing",
            "massacre",
            "murder",
            "raid",
            "shelling",
            "shooting",
            "stabbing",
            "strike");

    private static final int MAX_CLIMB = 8;
    /** What stands in the infinitive after these has been done or left undone by then. */
    private static final Set<String> REACHED = Set.of(
            "begin",
            "start",
            "continue",
            "fail",
            "manage",
            "help",
            "refuse",
            "decline",
            "force",
            "stop",
            "finish",
            "get",
            "let",
            "make",
            "see",
            "come",
            "go",
            "use");

    private static final Set<String> UNIQUE = Set.of("first", "only", "last", "most", "unprecedented", "unseen");

    private final Lexicon lexicon;
    private final Sentence sentence;
    private final ForceReader forces;
    private final TimeMemory memory;
    private final List<TimeReading> readings = new ArrayList<>();

    /** @param memory what the article said before; keeps what this sentence says */
    public ClauseTimes(Codebook codebook, Sentence sentence, ForceReader forces, TimeMemory memory) {
        this.lexicon = codebook.lexicon();
        this.sentence = sentence;
        this.forces = forces;
        this.memory = memory;
        memory.begin(sentence);
        for (TimeExpression expression : TimeMatcher.find(codebook.times(), sentence)) {
            if (isCounted(expression)) {
                continue;
            }
            TimeReading reading = read(expression);
            readings.add(reading);
            memory.keep(reading, isMain(reading.owner()), isAside(reading));
        }
        if (isOfNow()) {
            memory.returnToNow();
        }
    }

    /** All expressions in the order of the text. */
    public List<TimeReading> readings() {
        return List.copyOf(readings);
    }

    /** "For the second time this summer" says how often, and not on which day this one was. */
    private boolean isCounted(TimeExpression expression) {
        return expression.from() > 0
                && sentence.token(expression.from()).lower().equals("this")
                && sentence.token(expression.from() - 1).lemmaLower().equals("time");
    }

    /** True for the verb of the sentence and those joined to it. */
    private boolean isMain(Token owner) {
        Token at = owner;
        while (at.relation().equals("conj") && at.head() >= 0) {
            at = sentence.token(at.head());
        }
        return owner.isVerb() && at.head() < 0;
    }

    /** "Upon arriving in 1781 they dug in", "fought in the siege in 1781", but not "broke the treaty of 1781". */
    private boolean isAside(TimeReading reading) {
        Token owner = reading.owner();
        boolean name = owner.isNoun()
                && sentence.token(reading.expression().from()).lower().equals("of");
        boolean along = owner.isRelation("obl") || owner.relation().equals(owner.isNoun() ? "obj" : "advcl");
        if (owner.head() < 0 || name || !along) {
            return false;
        }
        Token above = sentence.token(owner.head());
        Force force = forces.force(above);
        return isMain(above) && force.tense().equals("past") && !force.aspect().equals("perfect");
    }

    /** True when the verb of the sentence is in the present. */
    private boolean isOfNow() {
        return sentence.tokens().stream()
                .anyMatch(t ->
                        t.head() < 0 && t.isVerb() && forces.force(t).tense().equals("present"));
    }

    /** What the article has said of time up to this sentence, itself included. */
    public TimeMemory memory() {
        return memory;
    }

    private TimeReading read(TimeExpression expression) {
        Token head = expression.head(sentence);
        Token owner = owner(expression, head);
        boolean beforeNoun = owner.isNoun() && owner.index() > head.index();
        boolean been = beforeNoun && SUDDEN.contains(owner.lemmaLower()) || memory.justWas(expression);
        boolean future = isFuture(expression, head, owner) && !(isPresent(owner) && been) && !isTold(owner);
        boolean own = owner.isVerb() && !beforeNoun;
        return new TimeReading(
                expression,
                expression.span(sentence),
                owner,
                beforeNoun,
                future,
                TimeResolver.resolve(expression, memory.context(future, own)));
    }

    /** "The attack on 7 October that killed ten could not justify": what has a clause in the past has been. */
    private boolean isTold(Token owner) {
        return owner.isNoun()
                && sentence.children(owner).stream()
                        .anyMatch(clause -> clause.relation().equals("acl:relcl")
                                && forces.force(clause).tense().equals("past"));
    }

    /** Headlines and captions tell in the present what has just been: "leads mass on Christmas Eve". */
    private boolean isPresent(Token owner) {
        Force force = forces.force(clause(owner));
        return force.tense().equals("present") && force.aspect().equals("simple");
    }

    /**
     * The word that an expression belongs to: "the minister on Friday said" is of the saying, not of the minister; "the
     * attack on Friday angered" is of the attack, and so is "the launch last week of a mission" wherever it stands.
     */
    private Token owner(TimeExpression expression, Token head) {
        Token above = governor(expression, head);
        Optional<Token> told = above.isVerb() ? told(expression, above) : Optional.empty();
        if (told.isPresent()) {
            return told.get();
        }
        if (above.isVerb() && isWithinNoun(expression)) {
            return sentence.token(expression.from() - 1);
        }
        boolean subject = above.isNoun() && above.isRelation("nsubj") && above.index() < expression.from();
        if (subject
                && !isEvent(above)
                && TimeResolver.grain(expression) == Grain.DAY
                && above.head() >= expression.to()) {
            return sentence.token(above.head());
        }
        return above;
    }

    /** "They fired into the sea on Monday, the army said": a day that ends what is told is not that of the saying behind it. */
    private Optional<Token> told(TimeExpression expression, Token says) {
        int next = expression.to();
        int first = expression.from() - 1;
        while (first >= 0 && sentence.token(first).tag().equals("IN")) {
            first--;
        }
        boolean ends = next < sentence.size()
                && sentence.token(next).form().equals(",")
                && first >= 0
                && !sentence.token(first).form().equals(",")
                && says.index() > next
                && sentence.children(says).stream().anyMatch(c -> c.isRelation("nsubj") && c.index() > next);
        Token above = says.head() < 0 ? says : sentence.token(says.head());
        if (ends && says.isRelation("parataxis") && above.isVerb() && above.index() < expression.from()) {
            return Optional.of(above);
        }
        return !ends
                ? Optional.empty()
                : sentence.children(says).stream()
                        .filter(c -> c.isVerb()
                                && c.index() < expression.from()
                                && (c.isRelation("ccomp") || c.isRelation("parataxis")))
                        .findFirst();
    }

    /** True between a noun and the "of" that belongs to it. */
    private boolean isWithinNoun(TimeExpression expression) {
        int before = expression.from() - 1;
        int next = expression.to();
        return before >= 0
                && sentence.token(before).isNoun()
                && !sentence.token(before).isProper()
                && next < sentence.size()
                && sentence.token(next).lower().equals("of");
    }

    /** True for a noun that a rule codes as an act. */
    private boolean isEvent(Token noun) {
        return lexicon.forNoun(noun.lemmaLower()).stream().anyMatch(r -> r.operator() == null);
    }

    /** The first verb, noun or adjective above an expression; itself where it is the root. */
    private Token governor(TimeExpression expression, Token head) {
        Token at = head;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            at = sentence.token(at.head());
            boolean outside = at.index() < expression.from() || at.index() >= expression.to();
            if (outside && (at.isVerb() || at.isNoun() || isPredicate(at)) && !isTime(at)) {
                return at;
            }
        }
        return at;
    }

    private boolean isPredicate(Token token) {
        return sentence.child(token, "cop").isPresent() || token.isAdjective();
    }

    /** True for a word of an expression read before. */
    private boolean isTime(Token token) {
        return readings.stream().anyMatch(r -> r.span().contains(token.span()));
    }

    private boolean isFuture(TimeExpression expression, Token head, Token owner) {
        boolean meantFor = sentence.children(head).stream()
                .anyMatch(c -> c.isRelation("case") && c.lower().equals("for") && c.index() < expression.from());
        return meantFor && expression.rule().op() != TimeOp.LAPSE || isFuture(clause(owner));
    }

    /** The verb or predicate above a word, or the word itself. */
    private Token clause(Token word) {
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            if (at.isVerb() || sentence.child(at, "cop").isPresent()) {
                return at;
            }
            at = sentence.token(at.head());
        }
        return at;
    }

    /** True for a verb that speaks of what is to come. */
    private boolean isFuture(Token verb) {
        Force force = forces.force(verb);
        if (force.aspect().equals("perfect")) {
            return false;
        }
        if (force.future() || force.conditional() || force.possible() || force.obliged()) {
            return true;
        }
        if (force.tense().equals("past")) {
            return false;
        }
        if (force.tense().equals("present")) {
            return true;
        }
        boolean infinitive = verb.tag().equals("VB");
        if (verb.head() < 0) {
            return false;
        }
        Token above = sentence.token(verb.head());
        if (infinitive && !REACHED.contains(above.lemmaLower())) {
            return true;
        }
        Token next = clause(above);
        return next.index() != verb.index() && next.isVerb() && isFuture(next);
    }

    /**
     * The time that a word's act is dated by: its own, else that of what it stands in. "Said on Friday that X attacked":
     * Friday belongs to the saying alone.
     *
     * @param speech whether the act is one of words, so that a time of what it speaks of is not its own
     */
    public Optional<TimeReading> of(Token trigger, boolean speech) {
        return readings.isEmpty() ? Optional.empty() : find(trigger, speech, 0);
    }

    private Optional<TimeReading> find(Token word, boolean speech, int depth) {
        Optional<TimeReading> own = best(word);
        if (own.isPresent() || depth > MAX_CLIMB) {
            return own;
        }
        Optional<TimeReading> below = word.isNoun() || speech ? Optional.empty() : ofArguments(word);
        return below.isPresent() ? below : fromAbove(word, speech, depth);
    }

    /** Of the expressions that hang on a word, the one that says most. */
    private Optional<TimeReading> best(Token word) {
        return readings.stream()
                .filter(r -> r.owner().index() == word.index() || r.span().contains(word.span()))
                .filter(r -> r.op() != TimeOp.HOUR
                        && !isArgument(r)
                        && !isHabitOfNoun(r)
                        && (r.op() != TimeOp.SINCE || lasts(r)))
                .min(Comparator.comparing((TimeReading r) -> r.period().isEmpty())
                        .thenComparing(TimeReading::grain));
    }

    /** "Annually flooded villages": how often a thing is done that stands beside the act, not when the act was. */
    private boolean isHabitOfNoun(TimeReading reading) {
        Token owner = reading.owner();
        return reading.op() == TimeOp.HABIT
                && !owner.isVerb()
                && sentence.child(owner, "cop").isEmpty();
    }

    /** "Monday marks", "commemorates the end of the war": the time is what is spoken of, not when. */
    private boolean isArgument(TimeReading reading) {
        Token head = reading.expression().head(sentence);
        boolean bare = reading.op() == TimeOp.WEEKDAY
                || reading.op() == TimeOp.NEAR_DAY
                || reading.op() == TimeOp.UNIT
                || reading.op() == TimeOp.FROM_THERE;
        return reading.owner().isVerb()
                && (head.isRelation("nsubj") || !bare && head.relation().equals("obj"));
    }

    /** "has worked since", not "the deadliest since", "his first visit since". */
    private boolean lasts(TimeReading reading) {
        Token owner = reading.owner();
        Force force = forces.force(owner);
        boolean state = force.aspect().equals("perfect") || force.tense().equals("present");
        boolean predicate = !owner.isNoun() || sentence.child(owner, "cop").isPresent();
        return state && predicate && isPlain(reading);
    }

    private boolean isPlain(TimeReading reading) {
        int from = Math.min(reading.owner().index(), reading.expression().from());
        int to = Math.max(reading.owner().index(), reading.expression().from());
        return sentence.tokens().subList(from, to).stream()
                .noneMatch(t -> t.tag().equals("JJS") || UNIQUE.contains(t.lower()));
    }

    /** "took part in an exercise in August": the time hangs on the noun and dates the verb as well. */
    private Optional<TimeReading> ofArguments(Token verb) {
        for (Token child : sentence.children(verb)) {
            if (child.index() > verb.index() && (child.relation().equals("obj") || child.isRelation("obl"))) {
                Optional<TimeReading> found = best(child).filter(r -> !r.beforeNoun() && r.isClosed());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return readings.stream().filter(reading -> isLastDay(reading, verb)).findFirst();
    }

    /**
     * "Expelled two men accused of spying on Monday": a weekday behind a participle that only describes what is acted on is
     * the day of the act, which is the news.
     */
    private boolean isLastDay(TimeReading reading, Token verb) {
        if (reading.op() != TimeOp.WEEKDAY || reading.beforeNoun() || !isMain(verb)) {
            return false;
        }
        Token at = reading.owner();
        boolean described = false;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0 && at.head() != verb.index(); steps++) {
            boolean participle = at.relation().equals("acl")
                    && (at.tag().equals("VBN") || at.tag().equals("VBG"));
            if (at.isVerb() && !participle && !at.isRelation("xcomp") && !at.isRelation("advcl")) {
                return false;
            }
            described |= participle;
            at = sentence.token(at.head());
        }
        return described && at.head() == verb.index() && at.relation().equals("obj") && at.index() > verb.index();
    }

    private Optional<TimeReading> fromAbove(Token word, boolean speech, int depth) {
        if (word.head() < 0) {
            return Optional.empty();
        }
        Token above = sentence.token(word.head());
        if (word.isNoun()) {
            boolean subject = word.isRelation("nsubj") && above.isVerb();
            return subject ? best(above) : Optional.empty();
        }
        boolean ownSubject = sentence.child(word, "nsubj").isPresent();
        if (word.relation().equals("conj") && above.isVerb() && sameTense(word, above)) {
            return find(above, speech, depth + 1)
                    .filter(r -> r.span().end() <= word.span().start());
        }
        if (word.isRelation("acl")) {
            boolean past = forces.force(word).tense().equals("past") || isParticiple(word);
            return past && isEvent(above) ? best(above) : Optional.empty();
        }
        boolean loose = word.relation().equals("dep") && word.tag().equals("VBG") && above.index() < word.index();
        boolean joined = loose || word.isRelation("advcl") && !isInfinitive(word) || word.isRelation("xcomp");
        return joined && !ownSubject && above.isVerb() && isParticiple(word)
                ? find(above, speech, depth + 1)
                : Optional.empty();
    }

    private boolean isInfinitive(Token verb) {
        return verb.tag().equals("VB");
    }

    private boolean isParticiple(Token verb) {
        return verb.tag().equals("VBG") || verb.tag().equals("VBN") || verb.isRelation("xcomp");
    }

    private boolean sameTense(Token a, Token b) {
        Force first = forces.force(a);
        Force second = forces.force(b);
        boolean perfect = first.aspect().equals("perfect") && !second.aspect().equals("perfect");
        return !perfect && first.tense().equals(second.tense()) || first.tense().equals("none");
    }
}
