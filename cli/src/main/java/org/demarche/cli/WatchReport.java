package org.demarche.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.watch.Tally;
import org.demarche.watch.WatchListener;
import org.jspecify.annotations.Nullable;

/** Tells people on standard error what a watcher does: problems as they come, and a line for each round. */
final class WatchReport implements WatchListener {
    private final PrintStream err;
    private final Supplier<Instant> clock;
    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    private ProblemLog log;

    WatchReport(PrintStream err, Supplier<Instant> clock) {
        this.err = err;
        this.clock = clock;
        this.log = new ProblemLog(err);
    }

    @Override
    public void problem(Problem problem) {
        log.add(problem);
        counts.merge(problem.code(), 1L, Long::sum);
    }

    @Override
    public void roundDone(Tally tally, @Nullable Instant next) {
        log.summarize();
        log = new ProblemLog(err);
        String when = next == null ? "" : " Next at " + seconds(next.isBefore(clock.get()) ? clock.get() : next) + ".";
        err.println(seconds(clock.get()) + " " + tally.line() + "." + when);
    }

    /** How often each problem was met since the beginning. */
    Map<ProblemCode, Long> counts() {
        return counts;
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
