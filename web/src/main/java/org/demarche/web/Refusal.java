package org.demarche.web;

import org.demarche.problem.ProblemCode;

/** A request that is not answered as it was asked, with what to tell the one who asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final ProblemCode code;
    private final String detail;

    /**
     * @param status of HTTP
     * @param detail what exactly was wrong, a sentence
     */
    public Refusal(int status, ProblemCode code, String detail) {
        super(code + " " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /** A parameter that cannot be used. */
    public static Refusal parameter(String name, String detail) {
        return new Refusal(400, ProblemCode.DM142, "'" + name + "' " + detail);
    }

    /** Something that is not there. */
    public static Refusal missing(String detail) {
        return new Refusal(404, ProblemCode.DM141, detail);
    }

    /** Status of HTTP. */
    public int status() {
        return status;
    }

    /** Which kind of problem. */
    public ProblemCode code() {
        return code;
    }

    /** What exactly was wrong. */
    public String detail() {
        return detail;
    }
}
