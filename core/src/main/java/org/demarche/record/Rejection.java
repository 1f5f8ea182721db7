package org.demarche.record;

import org.demarche.text.Span;

/**
 * A trigger that did not become a record.
 *
 * @param sentence 0-based index
 * @param trigger where it stands
 * @param rule id of the rule that was tried, or "-"
 * @param reason why, one of {@link Reason}
 * @param detail in words
 */
public record Rejection(int sentence, Span trigger, String rule, Reason reason, String detail) {
    /** Why nothing came of a trigger. */
    public enum Reason {
        NO_RULE("no rule fits the words around it"),
        NO_SOURCE("nobody who acts was found"),
        NO_ACTOR("neither side is a known country, organisation or group"),
        SAME_ACTOR("both sides are the same actor"),
        DUPLICATE("another trigger tells the same"),
        NOT_NEWS("a topic, a condition or a figure of speech");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
