package org.demarche.document;

/** Keeps the libraries that read documents from writing to standard error: what matters becomes a problem. */
final class Quiet {
    private Quiet() {}

    /** To be called before the first class of such a library is loaded; what the user set stays. */
    static void libraries() {
        set("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        set("log4j2.StatusLogger.level", "OFF");
        set("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
