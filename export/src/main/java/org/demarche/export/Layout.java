package org.demarche.export;

import java.util.List;

/** The columns of one table of events. */
interface Layout {
    /** Names of the columns for the first line; none when the format has no header. */
    List<String> header();

    /** True when a record needs a PLOVER type. */
    boolean needsPlover();

    /** True when an act that both do alike stands in it once in each direction. */
    boolean mirrors();

    /** True when it asks whether an event stands in the first paragraph. */
    default boolean needsLead() {
        return false;
    }

    /** The cells of one line. */
    List<String> row(Event event);
}
