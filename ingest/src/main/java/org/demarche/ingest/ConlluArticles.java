package org.demarche.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a CoNLL-U file as articles that are already parsed. */
final class ConlluArticles implements ArticleReader {
    private final InputStream in;
    private final Problems problems;
    private boolean done;

    ConlluArticles(InputStream in, Problems problems) {
        this.in = in;
        this.problems = problems;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (!done) {
            done = true;
            problems.report(ProblemCode.DM013, "CoNLL-U is read from a later release on.");
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
