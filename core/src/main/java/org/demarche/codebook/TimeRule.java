package org.demarche.codebook;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of time expression: patterns of words and what they stand for. Immutable.
 *
 * @param id unique name
 * @param patterns sequences of elements, tried in order
 * @param op what it stands for
 * @param toward where a time lies that is not fixed by its words
 * @param shift how many units it lies from the reference; 0 where the pattern counts them itself
 * @param place where it may stand
 * @param yes sentences with an expression and what it means
 * @param no sentences in which this rule finds nothing
 * @param where file:line:column
 */
public record TimeRule(
        String id,
        List<List<Element>> patterns,
        TimeOp op,
        Toward toward,
        int shift,
        Place place,
        List<Example> yes,
        List<String> no,
        String where) {

    public TimeRule {
        patterns = patterns.stream().map(List::copyOf).toList();
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    /** In which direction from the day of the report a time is looked for. */
    public enum Toward {
        /** As the tense of the clause says. */
        TENSE,
        /** The last one before. */
        PAST,
        /** The next one after. */
        FUTURE,
        /** The one in the current week, month or year. */
        THIS
    }

    /** Where an expression may stand. */
    public enum Place {
        /** Anywhere. */
        FREE,
        /** Only within another expression, such as one with "since". */
        NESTED,
        /** Only before the noun that it belongs to: the 1994 genocide. */
        ATTRIBUTIVE
    }

    /**
     * One step of a pattern.
     *
     * @param words literal words in lower case, any of which will do; empty for a class
     * @param name class of words, or null for literal words
     * @param key under which the value is kept
     * @param optional whether the step may be left out
     */
    public record Element(Set<String> words, @Nullable String name, String key, boolean optional) {
        public Element {
            words = Set.copyOf(words);
        }
    }

    /**
     * A sentence with its expression.
     *
     * @param text the sentence without marks
     * @param start where the expression begins in it
     * @param end where it ends
     * @param published day of publication, or null
     * @param is the dates expected, as start..end, one date for both, or "?" where nothing can be known
     * @param where file:line:column
     */
    public record Example(
            String text, int start, int end, @Nullable String published, String is, String where) {}
}
