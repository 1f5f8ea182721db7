package org.demarche.web;

import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A request that is not answered as it was asked, with what to tell the one who asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final ProblemCode code;
    private final String detail;
    private final @Nullable String allow;

    /**
     * @param status of HTTP
     * @param detail what exactly was wrong, a sentence
     */
    public Refusal(int status, ProblemCode code, String detail) {
        this(status, code, detail, null);
    }

    private Refusal(int status, ProblemCode code, String detail, @Nullable String allow) {
        super(code + " " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.allow = allow;
    }

    /**
     * A method that an address does not take.
     *
     * @param allow those that it takes, as in the header Allow
     */
    public static Refusal method(String method, String allow) {
        String detail = "This address does not take " + method + ", but " + allow + ".";
        return new Refusal(405, ProblemCode.DM141, detail, allow);
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

    /** Methods that the address takes, where it was asked with another; else null. */
    public @Nullable String allow() {
        return allow;
    }
}
