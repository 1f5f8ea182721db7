package org.demarche.amount;

import java.util.Locale;

/** What an amount measures. */
public enum Measure {
    MONEY,
    COUNT,
    SHARE,
    TIME,
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    POWER,
    YIELD;

    /** Its name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
