package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.List;

/** An actor of a dictionary: its names and the codes that they share. */
final class ActorEntry {
    /**
     * A name.
     *
     * @param line where it stands
     * @param words one space between them, as written
     * @param synonym whether it stands below another
     */
    record Name(int line, String words, boolean synonym) {}

    /**
     * A code in brackets.
     *
     * @param line where it stands
     * @param code as written
     * @param days when it holds
     */
    record Coded(int line, String code, Days days) {}

    private final int line;
    private final List<Name> names = new ArrayList<>();
    private final List<Coded> codes = new ArrayList<>();
    private boolean brackets;

    ActorEntry(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void add(Name name) {
        names.add(name);
    }

    void add(Coded code) {
        codes.add(code);
    }

    /** Notes that brackets stood there, whether or not they could be read. */
    void hasBrackets() {
        brackets = true;
    }

    boolean isCoded() {
        return brackets;
    }

    List<Name> names() {
        return names;
    }

    /** The codes in the order in which they are asked: those with days first, then the one for all other days. */
    List<Coded> codes() {
        List<Coded> ordered = new ArrayList<>();
        codes.stream().filter(c -> !c.days().equals(Days.ALWAYS)).forEach(ordered::add);
        codes.stream().filter(c -> c.days().equals(Days.ALWAYS)).forEach(ordered::add);
        return ordered;
    }
}
