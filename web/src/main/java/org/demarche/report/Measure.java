package org.demarche.report;

import java.util.Locale;

/** What the years of a report are measured by. */
public enum Measure {
    /** Happenings for 1,000 articles that were read. */
    RATE("happenings for 1,000 articles read"),
    /** Happenings. */
    COUNT("happenings"),
    /** Sum of Goldstein's scale over happenings: cooperation above 0, conflict below. */
    GOLDSTEIN("sum of Goldstein's scale");

    private final String inWords;

    Measure(String inWords) {
        this.inWords = inWords;
    }

    /** What a figure of it is, for a heading. */
    public String inWords() {
        return inWords;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
