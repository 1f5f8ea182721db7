package org.demarche.document;

import org.demarche.problem.ProblemCode;

/** A document that cannot be read, and why. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    Refused(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
    }

    /** It is larger than it may be. */
    static Refused large(String detail) {
        return new Refused(ProblemCode.DM019, detail);
    }

    /** It cannot be read as text. */
    static Refused unreadable(String detail) {
        return new Refused(ProblemCode.DM098, detail);
    }

    ProblemCode code() {
        return code;
    }

    /** One sentence. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
