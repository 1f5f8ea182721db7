package org.demarche.record;

import java.util.Locale;

/** Whether what a record tells of has happened. */
public enum Status {
    OCCURRED,
    ONGOING,
    PLANNED,
    PLEDGED,
    PROPOSED,
    REQUESTED,
    THREATENED,
    NEGATED,
    HYPOTHETICAL,
    HISTORIC;

    /** Name as written in records. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what did not happen: such a record has no code, only the code that it would have had. */
    public boolean unreal() {
        return this == NEGATED || this == HYPOTHETICAL || this == HISTORIC;
    }
}
