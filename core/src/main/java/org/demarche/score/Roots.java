package org.demarche.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The classes that are scored: PLOVER types of 2021, some of them joined, and the quad of each. */
public final class Roots {
    /** Stands for "no record". */
    public static final String NONE = "-";

    private static final Map<String, String> JOINED = Map.of(
            "CONCEDE", "YIELD",
            "RETREAT", "YIELD",
            "DEMAND", "REQUEST",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "FIGHT", "ASSAULT");

    private static final List<List<String>> QUADS = List.of(
            List.of("AGREE", "CONSULT", "SUPPORT"),
            List.of("COOPERATE", "AID", "YIELD"),
            List.of("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
            List.of("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"));

    private Roots() {}

    /** The class of a PLOVER type, in any case and of any revision. */
    public static String of(String plover) {
        String upper = plover.toUpperCase(Locale.ROOT);
        return JOINED.getOrDefault(upper, upper);
    }

    /** 1 to 4, or 0 for a class without one. */
    public static int quad(String root) {
        for (int i = 0; i < QUADS.size(); i++) {
            if (QUADS.get(i).contains(root)) {
                return i + 1;
            }
        }
        return 0;
    }
}
