package org.demarche.codebook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name and whom it stood for, from one day to another: a line of an actor table.
 *
 * @param name as printed
 * @param code actor code
 * @param form name, adjective, demonym, capital, seat, acronym or person
 * @param from first day it holds, or null
 * @param to last day it holds, or null
 * @param source where the fact comes from
 * @param note what a reader should know, or empty
 * @param place table and line that say so, such as {@code actors/states.tsv:12}
 */
public record ActorFact(
        String name,
        String code,
        String form,
        @Nullable String from,
        @Nullable String to,
        String source,
        String note,
        String place) {

    /** A fact that stands in no file. */
    public ActorFact(String name, String code, String form, @Nullable String from, @Nullable String to, String source) {
        this(name, code, form, from, to, source, "", "");
    }

    /** True when the fact holds on a day; an unknown day is fine for facts that still hold. */
    public boolean holdsOn(@Nullable String day) {
        return Period.holds(from, to, day);
    }

    /** True when the capitals of a printed name allow this fact, in a sentence that is not all capitals. */
    public boolean fitsCapitals(String printed) {
        if (asksForCapitals()) {
            return printed.equals(printed.toUpperCase(Locale.ROOT));
        }
        return name.equals(name.toLowerCase(Locale.ROOT)) || printed.chars().anyMatch(Character::isUpperCase);
    }

    /** True for a short acronym, which is meant only where it is printed in capitals: "US" is not "us". */
    public boolean asksForCapitals() {
        return name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** The same name, standing for no more than its country; the same fact where the code has none. */
    public ActorFact withoutOffice() {
        boolean across = List.of("IGO", "NGO", "MNC", "IMG").contains(code.substring(0, 3));
        return across || code.length() == 3
                ? this
                : new ActorFact(name, code.substring(0, 3), form, null, from, source, note, place);
    }
}
