package org.demarche.export;

import java.util.Locale;

/** How many of an article's words an export may hold. */
public enum TextPolicy {
    /** No words: offsets, and a hash of the text by which its owner can check them. */
    NONE,
    /** The words that prove a record. */
    SNIPPET,
    /** The whole text too, where the format has a place for it. */
    FULL;

    /** Name as given on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when words of the article may be written. */
    boolean words() {
        return this != NONE;
    }
}
