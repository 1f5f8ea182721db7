package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.demarche.explain.UnknownName;
import org.demarche.explain.UnknownReader.Found;
import org.demarche.explain.UnknownTally;
import org.demarche.pipeline.Coder;
import org.demarche.problem.Problem;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads all articles of an intake for names that no table holds. */
final class UnknownRun {
    private final Engine engine;
    private final PrintStream err;
    private final ProblemLog log;
    private final Progress progress;
    private final UnderWay underWay = new UnderWay(System::nanoTime);
    private final UnknownTally tally = new UnknownTally();
    private long articles;
    private long sentences;

    /** @param progress where a long run tells how far it is */
    UnknownRun(Engine engine, PrintStream err, Progress progress) {
        this.engine = engine;
        this.err = err;
        this.log = new ProblemLog(err);
        this.progress = progress;
    }

    /**
     * Runs to the end of the input.
     *
     * @throws IOException when the run is interrupted
     */
    void over(Intake intake, int threads) throws IOException {
        new OrderedWork<>(threads, this::read, Intake.Item::weight)
                .run(intake, this::take, () -> underWay.first().ifPresent(progress::within));
        progress.finish(articles, sentences, tally.size());
        log.summarize();
    }

    /** The names that were met most often; says so when there is none. */
    List<UnknownName> commonest(int least, int top) {
        List<UnknownName> names = tally.commonest(least, top);
        if (names.isEmpty() && articles > 0) {
            err.println("No unknown name was met " + (least == 1 ? "" : least + " times ") + "in " + articles
                    + (articles == 1 ? " article." : " articles."));
        }
        return names;
    }

    int exit() {
        return ExitCode.of(articles, log.counts());
    }

    private Outcome read(Intake.Item item) {
        Reading reading = item.reading();
        if (reading == null) {
            return new Outcome(null, item.problem());
        }
        Coder.Advance advance =
                underWay.begin(item.number(), reading.article().text().length());
        try {
            return new Outcome(engine.unknown(reading, advance), item.problem());
        } finally {
            underWay.end(item.number());
        }
    }

    private void take(Outcome outcome, boolean idle) {
        if (outcome.problem != null) {
            report(List.of(outcome.problem));
        }
        if (outcome.found != null) {
            articles++;
            sentences += outcome.found.sentences();
            report(outcome.found.problems());
            tally.add(outcome.found);
        }
        progress.update(articles, sentences, tally.size());
    }

    private void report(List<Problem> problems) {
        if (!problems.isEmpty()) {
            progress.clear();
            problems.forEach(log::add);
        }
    }

    /** What came of one item of the intake. */
    private record Outcome(@Nullable Found found, @Nullable Problem problem) {}
}
