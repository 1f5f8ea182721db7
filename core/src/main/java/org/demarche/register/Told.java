package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Quotations;
import org.demarche.codebook.Codebook;
import org.demarche.mention.ActorFinder;
import org.demarche.record.Act;
import org.demarche.record.ActReader;
import org.demarche.record.CodedRecord;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.demarche.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * A record together with the sentence that it was read from.
 *
 * @param text of the whole article
 * @param sentence the sentence, whose spans point into the text
 * @param codebook the codebook in use
 * @param actors who the words of the sentence stand for
 * @param acts the acts of the sentence
 * @param times when the clauses of the sentence tell of
 * @param quotations what stands in quotation marks in the article
 * @param act the act that the record tells, or null for a bare claim
 * @param trigger the word that carries the record
 * @param record the record as coded, with its codes, date and amounts
 */
public record Told(
        String text,
        Sentence sentence,
        Codebook codebook,
        ActorFinder actors,
        ActReader acts,
        ClauseTimes times,
        Quotations quotations,
        @Nullable Act act,
        Token trigger,
        CodedRecord record) {

    /** The innermost act, whose rule gave the code: of "agreed to buy" the buying; null for a bare claim. */
    public @Nullable Act coding() {
        Act at = act;
        while (at != null && at.inner() != null) {
            at = at.inner();
        }
        return at;
    }

    /** The acts from the outermost to the one that gave the code; empty for a bare claim. */
    public List<Act> chain() {
        List<Act> chain = new ArrayList<>();
        for (Act at = act; at != null; at = at.inner()) {
            chain.add(at);
        }
        return List.copyOf(chain);
    }
}
