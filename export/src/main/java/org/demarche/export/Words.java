package org.demarche.export;

import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/** How actors and numbers are written in cells. */
final class Words {
    private static final double WHOLE_NUMBERS = 1e15;

    private final TextPolicy policy;

    Words(TextPolicy policy) {
        this.policy = policy;
    }

    /** Full name of an actor, else the words of the article where they may be written, else "". */
    String name(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        return actor.name() == null ? raw(actor.text()) : actor.name();
    }

    /** Words of the article, or "" where they may not be written. */
    String raw(@Nullable String words) {
        return words == null || !policy.words() ? "" : words;
    }

    /** The value, or "". */
    static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A number without ".0", or "". */
    static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE_NUMBERS;
        return whole ? Long.toString(value.longValue()) : value.toString();
    }
}
