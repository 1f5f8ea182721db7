package org.demarche.cli;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.demarche.problem.ProblemCode;

/** How the command ends; the numbers are part of the contract of the command line. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;

    /** Done, and something was found: a failing example, a score below its threshold. */
    static final int FINDINGS = 1;

    /** Wrong use, or no input that can be read. */
    static final int REFUSED = 2;

    /** Some of the input could not be read or coded. */
    static final int PARTLY = 3;

    private static final Set<ProblemCode> NOTICES = EnumSet.of(
            ProblemCode.DM003,
            ProblemCode.DM009,
            ProblemCode.DM010,
            ProblemCode.DM012,
            ProblemCode.DM015,
            ProblemCode.DM017,
            ProblemCode.DM053,
            ProblemCode.DM080,
            ProblemCode.DM083,
            ProblemCode.DM085,
            ProblemCode.DM087,
            ProblemCode.DM092,
            ProblemCode.DM094,
            ProblemCode.DM097,
            ProblemCode.DM106,
            ProblemCode.DM127,
            ProblemCode.DM128);

    private ExitCode() {}

    /** Whether nothing is lost with a problem. */
    static boolean isNotice(ProblemCode code) {
        return NOTICES.contains(code);
    }

    /**
     * The end of a run over articles or over lines of a dictionary.
     *
     * @param articles how many were read
     * @param problems how often each problem was met
     */
    static int of(long articles, Map<ProblemCode, Long> problems) {
        if (NOTICES.containsAll(problems.keySet())) {
            return DONE;
        }
        return articles == 0 ? REFUSED : PARTLY;
    }
}
