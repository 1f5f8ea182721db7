package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.cli.Engine.Coded;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Reading;
import org.demarche.store.EntryQuery;
import org.demarche.store.Kept;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.demarche.watch.Keeper;

/** Codes and keeps articles one by one, as {@code ingest} does. Not thread-safe. */
final class EngineKeeper implements Keeper {
    private final Engine engine;
    private final Store store;
    private final StoreWriter writer;
    private final String options;
    private KeepingSink sink;

    /** @param options those that change what is coded */
    EngineKeeper(Engine engine, Store store, StoreWriter writer, String options) {
        this.engine = engine;
        this.store = store;
        this.writer = writer;
        this.options = options;
        this.sink = new KeepingSink(writer, options);
    }

    @Override
    public Verdict keep(Article article) {
        Coded coded = engine.code(Reading.of(article), (read, sentences) -> {});
        CodingResult result = coded.result();
        Kept how = sink.keep(result, result.records(), coded.origin());
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(KeepingSink.told(result, how));
        boolean isForeign = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.DM017);
        return new Verdict(how, result.records().size(), problems, isForeign);
    }

    @Override
    public void settle() {
        writer.flush();
    }

    @Override
    public void roundDone() {
        if (sink.changedEntries()) {
            try {
                EntryQuery.refresh(store);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sink = new KeepingSink(writer, options);
    }
}
