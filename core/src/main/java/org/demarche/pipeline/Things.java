package org.demarche.pipeline;

import java.util.Locale;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Tells the names of people, bodies and lands that no table has from what is no actor at all: "the village", "the Easter
 * Uprising", "Trumpism". A record says rather nothing than that something was done to these.
 */
final class Things {
    /** Last words of names of what happens, is kept or is written: "Games", "Day". */
    private static final String THING = "name.of_thing";

    /** What stands before the name of a thing: "Cyclone Amba". */
    private static final String STORM = "name.after_thing";

    private final Codebook codebook;

    Things(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The actor, or null where its words are those of a thing, a place or a time. */
    @Nullable
    Actor known(@Nullable Actor actor) {
        return actor == null || actor.code() != null || isGiven(actor) || isName(actor.text()) ? actor : null;
    }

    private static boolean isGiven(Actor actor) {
        return actor.via().stream().anyMatch(step -> step.kind().equals("given"));
    }

    private boolean isName(String words) {
        String[] parts = words.trim().split("\\s+");
        String last = parts[parts.length - 1];
        boolean storm = parts.length > 1
                && codebook.classes().contains(STORM, parts[parts.length - 2].toLowerCase(Locale.ROOT));
        return Character.isUpperCase(last.codePointAt(0))
                && !storm
                && !codebook.classes().contains(THING, last.toLowerCase(Locale.ROOT));
    }
}
