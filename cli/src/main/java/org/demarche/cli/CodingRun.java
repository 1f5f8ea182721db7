package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.demarche.cli.Engine.Coded;
import org.demarche.entry.EntryJoiner;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.reading.Reading;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;

/** Codes all articles of an intake and writes their records in the order of the input. */
final class CodingRun {
    private final Engine engine;
    private final CodedSink sink;
    private final Set<Kind> kinds;
    private final PrintStream err;
    private final ProblemLog log;
    private final Progress progress;
    private final UnderWay underWay = new UnderWay(System::nanoTime);
    private final Totals totals = new Totals();

    /**
     * @param kinds which records are written: those with at least one of these
     * @param progress where a long run tells how far it is
     */
    CodingRun(Engine engine, CodedSink sink, Set<Kind> kinds, PrintStream err, Progress progress) {
        this.engine = engine;
        this.sink = sink;
        this.kinds = kinds;
        this.err = err;
        this.log = new ProblemLog(err);
        this.progress = progress;
    }

    /**
     * Runs to the end of the input.
     *
     * @return the exit code
     * @throws IOException when the output cannot be written
     */
    int over(Iterator<Intake.Item> intake, int threads) throws IOException {
        new OrderedWork<>(threads, this::code, Intake.Item::weight).run(intake, this::take, this::waiting);
        sink.close();
        progress.finish(totals.articles(), totals.sentences(), totals.written());
        log.summarize();
        if (totals.written() == 0 && totals.articles() > 0) {
            err.println(totals.whyNothing(noneWanted()));
        }
        return ExitCode.of(totals.articles(), log.counts());
    }

    private Outcome code(Intake.Item item) {
        Reading reading = item.reading();
        if (reading == null) {
            return new Outcome(null, item.problem());
        }
        Coder.Advance advance =
                underWay.begin(item.number(), reading.article().text().length());
        try {
            return new Outcome(engine.code(reading, advance), item.problem());
        } finally {
            underWay.end(item.number());
        }
    }

    private void take(Outcome outcome, boolean idle) throws IOException {
        if (outcome.problem != null) {
            report(List.of(outcome.problem));
            sink.unread(outcome.problem);
        }
        if (outcome.coded != null) {
            CodingResult result = outcome.coded.result();
            report(result.problems());
            List<CodedRecord> kept =
                    result.records().stream().filter(this::isWanted).toList();
            report(sink.take(result, kept, outcome.coded.origin()));
            totals.add(result, kept.size());
        }
        if (idle) {
            sink.flush();
        }
        progress.update(totals.articles(), totals.sentences(), totals.written());
    }

    private void waiting() {
        underWay.first().ifPresent(progress::within);
    }

    private String noneWanted() {
        return kinds.equals(EntryJoiner.KINDS)
                ? "no agreement, arms, exercise or visit among them"
                : "all of other kinds than --kind asks for";
    }

    private boolean isWanted(CodedRecord record) {
        return record.kinds().stream().anyMatch(kinds::contains);
    }

    private void report(List<Problem> problems) {
        if (!problems.isEmpty()) {
            progress.clear();
            problems.forEach(log::add);
        }
    }

    /** What came of one item of the intake. */
    private record Outcome(@Nullable Coded coded, @Nullable Problem problem) {}
}
