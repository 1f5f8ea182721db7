package org.demarche.explain;

import java.util.List;
import org.demarche.clause.Force;
import org.demarche.mention.Actor;
import org.demarche.text.Span;
import org.demarche.text.Token;

/**
 * A word that rules were tried on, with what the program read around it.
 *
 * @param trigger the word
 * @param particle second word of the trigger ("off" in "broke off"), or ""
 * @param form whether it is a verb in the active or the passive, a noun or an adjective
 * @param force negation, tense and modality
 * @param who the slots in which the one who acts is looked for first: subj, and of a noun an actor before it (mod)
 * @param others the other slots, in the order of the text
 */
public record Candidate(Token trigger, String particle, Form form, Force force, List<Filled> who, List<Filled> others) {
    public Candidate {
        who = List.copyOf(who);
        others = List.copyOf(others);
    }

    /** How the word stands in its sentence. */
    public enum Form {
        ACTIVE,
        PASSIVE,
        NOUN,
        ADJECTIVE
    }

    /**
     * One phrase with the slots that it fills.
     *
     * @param slots their names as in docs/rules.md
     * @param words where the phrase stands, its preposition left out
     * @param actors whom it names, or empty
     */
    public record Filled(List<String> slots, Span words, List<Actor> actors) {
        public Filled {
            slots = List.copyOf(slots);
            actors = List.copyOf(actors);
        }
    }
}
