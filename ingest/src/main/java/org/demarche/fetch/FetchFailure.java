package org.demarche.fetch;

import java.io.IOException;
import java.time.Instant;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why an address gave nothing. Its message holds neither passwords nor keys. */
public final class FetchFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final boolean passing;
    private final boolean soon;
    private final @Nullable Instant until;

    private FetchFailure(ProblemCode code, String detail, boolean passing, boolean soon, @Nullable Instant until) {
        super(detail);
        this.code = code;
        this.passing = passing;
        this.soon = soon;
        this.until = until;
    }

    /** What will be so tomorrow too. */
    static FetchFailure lasting(ProblemCode code, String detail) {
        return new FetchFailure(code, detail, false, false, null);
    }

    /** What may be over soon. */
    static FetchFailure passing(ProblemCode code, String detail) {
        return new FetchFailure(code, detail, true, true, null);
    }

    /** What may be over soon, and not before a moment that the server named, or null. */
    static FetchFailure passing(ProblemCode code, String detail, @Nullable Instant until) {
        return new FetchFailure(code, detail, true, true, until);
    }

    /** What may be over some time, and not within seconds. */
    static FetchFailure slow(ProblemCode code, String detail, @Nullable Instant until) {
        return new FetchFailure(code, detail, true, false, until);
    }

    /** What kind of problem it is. */
    public ProblemCode code() {
        return code;
    }

    /** What happened, as a sentence. */
    public String detail() {
        return getMessage() + ".";
    }

    /** Whether there is use in asking again later. */
    public boolean isPassing() {
        return passing;
    }

    /** Whether there is use in asking again at once. */
    boolean isSoonOver() {
        return soon;
    }

    /** When the server wants to be asked again, or null. */
    public @Nullable Instant until() {
        return until;
    }
}
