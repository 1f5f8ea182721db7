package org.demarche.store;

/** What came of keeping an article. */
public enum Kept {
    /** It was not there before. */
    NEW,
    /** It takes the place of an article of the same id and origin whose words were others. */
    CORRECTED,
    /** Another article has its id; both are kept. */
    SAME_ID,
    /** It was there, and is coded anew. */
    RECODED,
    /** It was there, and coded so: nothing was done. */
    KNOWN
}
