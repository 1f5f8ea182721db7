package org.demarche.codebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the lexicon: which words trigger it, what must stand around them, and what they mean. docs/rules.md is its
 * reference. Immutable.
 *
 * @param id unique name, family first
 * @param code CAMEO code that it gives, or null for an operator
 * @param operator operator that it applies to the act embedded in it, or null
 * @param verbs trigger lemmas, with a particle after a space ("break off")
 * @param nouns trigger lemmas, with modifiers before ("air strike")
 * @param adjectives trigger lemmas
 * @param needs slots that must be filled, and with what
 * @param lacks slots that must not be filled so
 * @param source slots of the source, best first; empty for the default
 * @param target slots of the target, best first; empty for the default
 * @param takes for an operator: slots in which the embedded act stands
 * @param reciprocal true when both sides do the same
 * @param kinds what kinds of record it makes beside event
 * @param voice "active", "passive" or null for both
 * @param mood what must be said of the trigger: one of the sets as a whole; empty for anything. The rule means it so: status
 *     and code stay as the rule has them
 * @param status a fixed status, or null
 * @param stance positive, negative or null
 * @param capture attributes to fill, and from which slot
 * @param weight added to the rule's rank when several fit
 * @param yes examples that must be coded
 * @param no examples that this rule must not code
 * @param where file:line:column
 */
public record Rule(
        String id,
        @Nullable String code,
        @Nullable String operator,
        Set<String> verbs,
        Set<String> nouns,
        Set<String> adjectives,
        Map<String, Words> needs,
        Map<String, Words> lacks,
        List<String> source,
        List<String> target,
        List<String> takes,
        boolean reciprocal,
        List<String> kinds,
        @Nullable String voice,
        List<Set<Mood>> mood,
        @Nullable String status,
        @Nullable String stance,
        Map<String, String> capture,
        int weight,
        List<Example> yes,
        List<Example> no,
        String where) {

    /** How particular the rule is: the more it asks for, the sooner it wins. */
    public int rank() {
        int rank = weight * 10;
        for (Words words : needs.values()) {
            rank += words.any() ? 4 : 10;
        }
        rank += lacks.isEmpty() ? 0 : 1;
        rank += mood.isEmpty() ? 0 : 10;
        return rank;
    }

    /** How a trigger is meant by the auxiliaries and negations beside it. */
    public enum Mood {
        /** "will", "is going to", "is to". */
        WILL,
        /** "would". */
        WOULD,
        /** "may", "might", "could", "can". */
        MAY,
        /** "must", "should", "ought to". */
        MUST,
        /** "not", "never", "no". */
        NOT,
        /** None of these, and no infinitive. */
        PLAIN
    }

    /** What may fill a slot. Immutable. */
    public static final class Words {
        private final boolean any;
        private final Phrases phrases;
        private final Set<String> special;

        /**
         * @param any true when anything will do
         * @param phrases lemmas or phrases
         * @param special $actor, $state, $person, $act, $hostile, $infinitive, $wished or $weapon
         */
        Words(boolean any, Phrases phrases, Set<String> special) {
            this.any = any;
            this.phrases = phrases;
            this.special = Set.copyOf(special);
        }

        public boolean any() {
            return any;
        }

        /** Lemmas and phrases; for look-ups, not to be iterated over where it reaches output. */
        public Set<String> words() {
            return phrases.all();
        }

        public Set<String> special() {
            return special;
        }

        /** Of each phrase "x of y" whose x ends with this word, the y. */
        public List<String> ofPhrases(String head) {
            return phrases.of(head);
        }

        /** Of each phrase that ends with this word, the words before it. */
        public List<List<String>> phrasesEndingWith(String last) {
            return phrases.endingWith(last);
        }
    }

    /**
     * A sentence with what is expected of it.
     *
     * @param text the sentence without marks
     * @param source marked source as {start,end}, or null
     * @param target marked target as {start,end}, or null
     * @param code expected code; the rule's own when null
     * @param status expected status, or null for any
     * @param where file:line:column
     */
    public record Example(
            String text,
            int @Nullable [] source,
            int @Nullable [] target,
            @Nullable String code,
            @Nullable String status,
            String where) {}
}
