package org.demarche.cli;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.List;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.demarche.record.RecordWriter;

/** Takes coded articles in the order of the input. */
interface CodedSink extends Closeable, Flushable {
    /**
     * Takes one article.
     *
     * @param result what coding it gave
     * @param kept those of its records that are wanted
     * @param origin what made them
     * @return what the user should know of it
     */
    List<Problem> take(CodingResult result, List<CodedRecord> kept, Origin origin) throws IOException;

    /** Is told what could not be read; it has been reported already. */
    default void unread(Problem problem) {}

    /** Writes the records with a writer. */
    static CodedSink to(RecordWriter writer) {
        return new CodedSink() {
            @Override
            public List<Problem> take(CodingResult result, List<CodedRecord> kept, Origin origin) throws IOException {
                writer.write(result.article(), kept, origin);
                return List.of();
            }

            @Override
            public void flush() throws IOException {
                writer.flush();
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }
}
