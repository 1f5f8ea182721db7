package org.demarche.record;

import java.util.Locale;

/** What a record is about; agreement, arms, exercise and visit always come with event. */
public enum Kind {
    EVENT,
    STATEMENT,
    AGREEMENT,
    ARMS,
    EXERCISE,
    VISIT;

    /** Name as written in records. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
