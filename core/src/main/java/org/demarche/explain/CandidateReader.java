package org.demarche.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.clause.Frame;
import org.demarche.explain.Candidate.Filled;
import org.demarche.explain.Candidate.Form;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.record.ActReader;
import org.demarche.record.Attempt;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** Collects what was read around the words of one sentence that rules were tried on. */
final class CandidateReader {
    /** Relations of the words that tie a phrase to its verb: "according to", "that", "and", "'s". */
    private static final Set<String> LINKS = Set.of("case", "mark", "cc", "fixed");

    private final Sentence sentence;
    private final ActorFinder actors;
    private final ActReader acts;

    CandidateReader(Sentence sentence, ActorFinder actors, ActReader acts) {
        this.sentence = sentence;
        this.actors = actors;
        this.acts = acts;
    }

    /** One candidate for each word, in the order in which rules were tried on them. */
    List<Candidate> read() {
        Map<Token, List<Attempt>> byWord = new LinkedHashMap<>();
        for (Attempt attempt : acts.attempts()) {
            byWord.computeIfAbsent(attempt.trigger(), word -> new ArrayList<>()).add(attempt);
        }
        List<Candidate> found = new ArrayList<>();
        byWord.forEach((word, attempts) -> found.add(candidate(word, attempts)));
        return found;
    }

    private Candidate candidate(Token word, List<Attempt> attempts) {
        Frame frame = acts.frames().frame(word);
        Map<Token, List<String>> who = new LinkedHashMap<>();
        Map<Token, List<String>> others = new LinkedHashMap<>();
        frame.slot("subj").forEach(head -> add(who, head, "subj"));
        if (who.isEmpty() && word.isNoun()) {
            whoOfNoun(word, frame, who);
        }
        frame.slots()
                .forEach((slot, heads) -> heads.forEach(head -> add(who.containsKey(head) ? who : others, head, slot)));
        return new Candidate(
                word,
                particle(frame, attempts),
                form(word, frame),
                acts.forces().force(word),
                filled(word, who),
                filled(word, others));
    }

    /** A noun without a possessor: an actor before it, else two after "between", else the subject of its verb. */
    private void whoOfNoun(Token noun, Frame frame, Map<Token, List<String>> who) {
        for (Token modifier : frame.slot("mod")) {
            if (!actors.modifiers(modifier).isEmpty()) {
                add(who, modifier, "mod");
            }
        }
        if (who.isEmpty()) {
            frame.slot("between").stream()
                    .filter(head -> actors.actors(head).size() > 1)
                    .forEach(head -> add(who, head, "between"));
        }
        if (who.isEmpty() && noun.relation().equals("obj") && noun.head() >= 0) {
            Token verb = sentence.token(noun.head());
            if (verb.isVerb()) {
                acts.frames().frame(verb).slot("subj").forEach(head -> add(who, head, "subj"));
            }
        }
    }

    private static void add(Map<Token, List<String>> phrases, Token head, String slot) {
        List<String> slots = phrases.computeIfAbsent(head, token -> new ArrayList<>());
        if (!slots.contains(slot)) {
            slots.add(slot);
        }
    }

    /** The particle, when a rule that was tried asks for it. */
    private static String particle(Frame frame, List<Attempt> attempts) {
        String phrase = frame.trigger().lemmaLower() + " " + frame.particle();
        boolean wanted = attempts.stream().anyMatch(a -> a.rule().verbs().contains(phrase));
        return wanted ? frame.particle() : "";
    }

    private static Form form(Token word, Frame frame) {
        if (word.isVerb()) {
            return frame.passive() ? Form.PASSIVE : Form.ACTIVE;
        }
        return word.isAdjective() ? Form.ADJECTIVE : Form.NOUN;
    }

    private List<Filled> filled(Token trigger, Map<Token, List<String>> phrases) {
        List<Filled> found = new ArrayList<>();
        phrases.forEach((head, slots) -> found.add(new Filled(slots, words(trigger, head), named(head, slots))));
        found.sort(Comparator.comparing(Filled::words));
        return found;
    }

    private List<Actor> named(Token head, List<String> slots) {
        if (slots.contains("mod")) {
            return actors.modifiers(head);
        }
        return head.isVerb() ? List.of() : actors.actors(head);
    }

    /** The phrase below a head without the trigger and what hangs on it, and without the words that only link it. */
    private Span words(Token trigger, Token head) {
        boolean above = sentence.dominates(head, trigger);
        int first = head.index();
        while (first > 0 && belongs(trigger, head, above, sentence.token(first - 1))) {
            first--;
        }
        int last = head.index();
        while (last + 1 < sentence.size() && belongs(trigger, head, above, sentence.token(last + 1))) {
            last++;
        }
        while (first < head.index() && isLink(sentence.token(first))) {
            first++;
        }
        while (last > head.index() && isLink(sentence.token(last))) {
            last--;
        }
        return sentence.token(first).span().cover(sentence.token(last).span());
    }

    private boolean belongs(Token trigger, Token head, boolean above, Token word) {
        return sentence.dominates(head, word) && !(above && sentence.dominates(trigger, word));
    }

    private static boolean isLink(Token word) {
        boolean links = LINKS.stream().anyMatch(word::isRelation);
        return links || word.isRelation("punct");
    }
}
