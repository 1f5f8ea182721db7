package org.demarche.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.store.Coding;
import org.demarche.store.Kept;
import org.demarche.store.StoreWriter;

/** Keeps each article with its records as it comes. Not thread-safe. */
final class KeepingSink implements CodedSink {
    private final StoreWriter writer;
    private final String options;
    private final Map<Kept, Long> counts = new EnumMap<>(Kept.class);
    private long records;
    private boolean ofEntries;

    /** @param options those that change what is coded */
    KeepingSink(StoreWriter writer, String options) {
        this.writer = writer;
        this.options = options;
    }

    @Override
    public List<Problem> take(CodingResult result, List<CodedRecord> kept, Origin by) {
        return told(result, keep(result, kept, by));
    }

    /** Keeps an article with its records. */
    Kept keep(CodingResult result, List<CodedRecord> kept, Origin by) {
        Kept how = writer.add(
                result.article(),
                kept,
                new Coding(by, options),
                result.sentences(),
                result.problems().size());
        counts.merge(how, 1L, Long::sum);
        records += kept.size();
        ofEntries |= kept.stream().anyMatch(KeepingSink::hasEntry);
        return how;
    }

    /** What the user should know of how an article was kept. */
    static List<Problem> told(CodingResult result, Kept how) {
        if (how != Kept.SAME_ID) {
            return List.of();
        }
        String origin = result.article().origin();
        return List.of(new Problem(
                ProblemCode.DM106,
                origin == null ? "article" : origin,
                "'" + result.article().id() + "'."));
    }

    @Override
    public void unread(Problem problem) {
        if (!ExitCode.isNotice(problem.code())) {
            writer.addUnread(problem);
        }
    }

    private static boolean hasEntry(CodedRecord record) {
        return record.kinds().stream().anyMatch(kind -> kind != Kind.EVENT && kind != Kind.STATEMENT);
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.flush();
    }

    long count(Kept how) {
        return counts.getOrDefault(how, 0L);
    }

    long records() {
        return records;
    }

    /** Whether records came that change the tables of entries. */
    boolean changedEntries() {
        return ofEntries || count(Kept.CORRECTED) > 0 || count(Kept.RECODED) > 0;
    }
}
