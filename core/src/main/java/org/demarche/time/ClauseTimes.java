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
    private static final int MAX_CLIMB = 8;
    /** What stands in the infinitive after these has been done or left undone by then. */
    private static final Set<String> REACHED = Set.of(
            "begin", "start", "continue", "fail", "manage", "help", "refuse", "decline", "force", "stop", "finish", "get",
            "let", "make", "see", "come", "go", "use");

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
            TimeReading reading = read(expression);
            readings.add(reading);
            memory.keep(reading);
        }
    }

    /** All expressions in the order of the text. */
    public List<TimeReading> readings() {
        return List.copyOf(readings);
    }

    /** What the article has said of time up to this sentence, itself included. */
    public TimeMemory memory() {
        return memory;
    }

    private TimeReading read(TimeExpression expression) {
        Token head = expression.head(sentence);
        Token owner = owner(expression, head);
        boolean beforeNoun = owner.isNoun() && owner.index() > head.index();
        boolean future = isFuture(expression, head, owner);
        return new TimeReading(
                expression,
                expression.span(sentence),
                owner,
                beforeNoun,
                future,
                TimeResolver.resolve(expression, memory.context(future)));
    }

    /**
     * The word that an expression belongs to: "the minister on Friday said" is of the saying, not of the minister; "the
     * attack on Friday angered" is of the attack.
     */
    private Token owner(TimeExpression expression, Token head) {
        Token above = governor(expression, head);
        boolean subject = above.isNoun() && above.isRelation("nsubj") && above.index() < expression.from();
        boolean event = lexicon.forNoun(above.lemmaLower()).stream().anyMatch(r -> r.operator() == null);
        if (subject && !event && TimeResolver.grain(expression) == Grain.DAY && above.head() >= expression.to()) {
            return sentence.token(above.head());
        }
        return above;
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
                .filter(r -> r.owner().index() == word.index())
                .filter(r -> r.op() != TimeOp.HOUR)
                .min(Comparator.comparing((TimeReading r) -> r.period().isEmpty())
                        .thenComparing(TimeReading::grain));
    }

    /** "took part in an exercise in August": the time hangs on the noun and dates the verb as well. */
    private Optional<TimeReading> ofArguments(Token verb) {
        for (Token child : sentence.children(verb)) {
            if (child.index() > verb.index() && (child.relation().equals("obj") || child.isRelation("obl"))) {
                Optional<TimeReading> found = best(child).filter(r -> !r.beforeNoun());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
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
            return find(above, speech, depth + 1).filter(r -> r.span().end() <= word.span().start());
        }
        if (word.isRelation("acl")) {
            return best(above);
        }
        boolean joined = word.isRelation("advcl") && !isInfinitive(word) || word.isRelation("xcomp");
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
        return first.tense().equals(second.tense()) || first.tense().equals("none");
    }
}
