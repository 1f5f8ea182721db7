package org.demarche.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A bad codebook or a bad option: refused before any article is read, all findings together. */
public final class DemarcheException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems what was found, at least one */
    public DemarcheException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** The findings, in the order in which they were met. */
    public List<Problem> problems() {
        return problems;
    }
}
