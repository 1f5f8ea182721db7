package org.demarche.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.amount.HarmReader.Suffered;
import org.demarche.amount.SentenceAmounts.Counted;
import org.demarche.codebook.AmountTable.Who;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Finds the act that people suffered from, along the graph: "a bomb exploded, killing 12 and wounding 30". */
final class HarmTies {
    private static final Set<String> CUTS = Set.of("ccomp", "csubj");
    private static final Set<String> ELSEWHERE = Set.of("since", "like", "unlike", "than");
    private static final int FARTHEST = 6;
    private static final int KIN = 5;

    private final Sentence sentence;
    private final ActReader acts;

    HarmTies(Sentence sentence, ActReader acts) {
        this.sentence = sentence;
        this.acts = acts;
    }

    /** For each trigger, by its index, what people suffered from its act; of each kind the nearest. */
    Map<Integer, Map<String, Counted>> tie(List<Suffered> harms, List<Act> violent) {
        Map<Integer, Map<String, Counted>> tied = new LinkedHashMap<>();
        Map<String, Integer> steps = new HashMap<>();
        for (Suffered harm : harms) {
            Token nearest = null;
            int least = 2 * FARTHEST + 1;
            for (Act act : violent) {
                int distance = rank(harm, act, harms);
                if (distance < least) {
                    least = distance;
                    nearest = act.trigger();
                }
            }
            if (nearest != null) {
                String key = nearest.index() + harm.harm();
                if (least < steps.getOrDefault(key, 2 * FARTHEST + 1)) {
                    steps.put(key, least);
                    tied.computeIfAbsent(nearest.index(), index -> new LinkedHashMap<>())
                            .put(harm.harm(), harm.counted());
                }
            }
        }
        return tied;
    }

    /** Twice the steps, fewer for an act that is a harm itself: "attacked a post, killing 12 and injuring others". */
    private int rank(Suffered harm, Act act, List<Suffered> harms) {
        int steps = distance(harm, act);
        boolean kin =
                harms.stream().anyMatch(h -> h.word().index() == act.trigger().index());
        return steps == 0 || steps > FARTHEST ? 2 * steps : Math.max(1, 2 * steps - (kin ? KIN : 0));
    }

    /** Steps in the graph, or more than the farthest when the two do not belong together. */
    private int distance(Suffered harm, Act act) {
        int least = FARTHEST + 1;
        for (Act part = act; part != null; part = part.inner()) {
            least = Math.min(least, distance(harm, part.trigger()));
        }
        return least;
    }

    private int distance(Suffered harm, Token trigger) {
        Token word = harm.word();
        if (word.index() == trigger.index()) {
            return 0;
        }
        if (!harm.real() || isDoneByAnother(word, trigger)) {
            return FARTHEST + 1;
        }
        List<Token> up = upwards(word);
        List<Token> down = upwards(trigger);
        for (int i = 0; i < up.size(); i++) {
            int k = indexOf(down, up.get(i));
            if (k >= 0) {
                boolean joined = passes(up.subList(0, i), trigger) && passes(down.subList(0, k), trigger);
                boolean toll = harm.who() == Who.TO && i > 1;
                return joined && !toll ? i + k : FARTHEST + 1;
            }
        }
        return FARTHEST + 1;
    }

    private static int indexOf(List<Token> path, Token token) {
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).index() == token.index()) {
                return i;
            }
        }
        return -1;
    }

    private List<Token> upwards(Token from) {
        List<Token> path = new ArrayList<>(List.of(from));
        Token at = from;
        while (at.head() >= 0 && path.size() <= FARTHEST) {
            at = sentence.token(at.head());
            path.add(at);
        }
        return path;
    }

    /** False where the way leads out of what somebody says, or out of a clause about somebody. */
    private boolean passes(List<Token> edges, Token trigger) {
        for (Token token : edges) {
            if (CUTS.contains(token.relation())) {
                return false;
            }
            if (token.relation().equals("acl:relcl")) {
                Token noun = sentence.token(token.head());
                boolean event = noun.index() == trigger.index()
                        || !acts.rulesFor(noun).isEmpty()
                        || !noun.isProper() && !acts.isActor(noun);
                if (!event) {
                    return false;
                }
            }
            if (ELSEWHERE.contains(acts.frames().preposition(token))) {
                return false;
            }
        }
        return true;
    }

    /** "struck the camp after rebels killed 12": a killing with an agent of its own, who is not the one of the act. */
    private boolean isDoneByAnother(Token word, Token trigger) {
        if (!word.isVerb()) {
            return false;
        }
        List<Token> agents = acts.frames().frame(word).slot("subj");
        List<Token> theirs = acts.frames().frame(trigger).slot("subj");
        boolean transitive = !acts.frames().frame(word).slot("obj").isEmpty();
        return transitive
                && !agents.isEmpty()
                && agents.stream()
                        .allMatch(agent -> agent.index() != trigger.index()
                                && !sentence.dominates(agent, trigger)
                                && theirs.stream().noneMatch(t -> t.index() == agent.index())
                                && (agent.isProper() || acts.rulesFor(agent).isEmpty() && isPerson(agent)));
    }

    private boolean isPerson(Token agent) {
        return acts.isActor(agent);
    }
}
