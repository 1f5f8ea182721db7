package org.demarche.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.clause.FrameReader;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * The words that belong to an act and to nothing else in the sentence: what hangs on its trigger, the subject of an
 * active verb, other clauses and other acts left out.
 */
final class OwnPhrase {
    private static final Set<String> CLAUSES = Set.of("ccomp", "acl:relcl", "csubj", "csubj:pass");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj", "nsubj:outer");
    private static final Set<String> BESIDE = Set.of("subj", "adv", "comp");
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "in",
            "at",
            "during",
            "after",
            "before",
            "since",
            "amid",
            "despite",
            "like",
            "than",
            "under",
            "following",
            "as",
            "by",
            "through",
            "near");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final int DEEPEST = 7;

    private final Sentence sentence;
    private final FrameReader frames;
    private final Set<Integer> others;
    private final Map<Integer, Integer> distances = new HashMap<>();

    /** @param others triggers of the other acts of the sentence */
    OwnPhrase(Sentence sentence, FrameReader frames, Act act, Set<Integer> others) {
        this.sentence = sentence;
        this.frames = frames;
        this.others = others;
        for (Act part = act; part != null; part = part.inner()) {
            take(part.trigger(), 0, part.trigger());
            for (Map.Entry<String, List<Token>> slot : part.frame().slots().entrySet()) {
                if (!BESIDE.contains(slot.getKey())) {
                    slot.getValue().stream()
                            .filter(head -> !head.isVerb() && !isCircumstance(head))
                            .forEach(head -> take(head, 1, head));
                }
            }
            above(part.trigger());
        }
    }

    /** "two billion dollars in aid", "a 2bn package of aid": what an act's noun is a part of. */
    private void above(Token trigger) {
        Token at = trigger;
        for (int steps = 1; steps <= 2 && at.isNoun() && at.head() >= 0; steps++) {
            Token head = sentence.token(at.head());
            if (!(at.isRelation("nmod") || at.isRelation("compound"))
                    || head.isVerb()
                    || others.contains(head.index())) {
                return;
            }
            take(head, steps, head);
            at = head;
        }
    }

    private void take(Token token, int depth, Token root) {
        Integer known = distances.get(token.index());
        if (depth > DEEPEST || known != null && known <= depth || others.contains(token.index())) {
            return;
        }
        distances.put(token.index(), depth);
        for (Token child : sentence.children(token)) {
            if (belongs(child, token, root)) {
                take(child, depth + 1, root);
            }
        }
    }

    private boolean belongs(Token child, Token above, Token root) {
        if (CLAUSES.contains(child.relation()) || child.isRelation("parataxis")) {
            return false;
        }
        if (SUBJECTS.contains(child.relation()) && above.isVerb()
                || FINITE.contains(child.tag())
                || above.isVerb() && isCircumstance(child)) {
            return false;
        }
        boolean clause = child.isVerb() && (child.isRelation("advcl") || child.isRelation("conj"));
        boolean beside = child.isRelation("conj")
                && above.index() == root.index()
                && !child.tag().equals("CD");
        return !clause && !beside;
    }

    /** "gave evidence in his $250m case"; but "valued at $250m". */
    private boolean isCircumstance(Token head) {
        return head.isNoun() && !head.lemmaLower().equals("dollar") && CIRCUMSTANCES.contains(frames.preposition(head));
    }

    boolean holds(Token token) {
        return distances.containsKey(token.index());
    }

    /** Steps from the trigger to a word of the phrase. */
    int distance(Token token) {
        return distances.getOrDefault(token.index(), Integer.MAX_VALUE);
    }
}
