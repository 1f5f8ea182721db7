package org.demarche.reading;

/** How well the first bytes of an input fit a kind of file. */
public enum Fit {
    /** They cannot begin such a file. */
    NO,
    /** They may, but so may other files: the ending of the name decides first. */
    MAYBE,
    /** They begin such a file, whatever its name. */
    YES
}
