package org.demarche.train;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template. Immutable. */
sealed interface Piece {
    /** Words that stand as they are. */
    record Text(String text) implements Piece {}

    /** Parts one after the other. */
    record Sequence(List<Piece> parts) implements Piece {}

    /** One of several, all alike likely. */
    record Choice(List<Piece> options) implements Piece {}

    /** A part that is there every other time. */
    record Maybe(Piece part) implements Piece {}

    /**
     * An entry of a list, or a name of a state or person.
     *
     * @param index what keeps several names together: a digit for the state, a letter after it for another person of
     *     it; {@code #} is the index of the list that this stands in, null one of its own
     */
    record Reference(String name, @Nullable String index) implements Piece {}
}
