package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Where data goes: standard output, or a file that appears whole once {@link #commit()} is called and not at all
 * before.
 */
final class Output implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream bytes;
    private final Writer writer;
    private final @Nullable Path file;
    private final @Nullable Path draft;

    private Output(OutputStream bytes, @Nullable Path file, @Nullable Path draft) {
        this.bytes = bytes;
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        this.file = file;
        this.draft = draft;
    }

    /**
     * Opens the output.
     *
     * @param file where to, or null for standard output; a device or a pipe is written directly
     * @throws IOException when nothing can be written there
     */
    static Output open(@Nullable Path file, Terminal terminal) throws IOException {
        if (file == null) {
            return new Output(new Unclosed(terminal.out()), null, null);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(Files.newOutputStream(file), null, null);
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new DemarcheException(List.of(
                    new Problem(ProblemCode.DM001, file.toString(), "the folder " + parent + " does not exist.")));
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        draft.toFile().deleteOnExit();
        return new Output(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER), target, draft);
    }

    Writer writer() {
        return writer;
    }

    /** For what is no text; used instead of {@link #writer}, not beside it. */
    OutputStream bytes() {
        return bytes;
    }

    /** Ends writing and puts the file in its place. */
    void commit() throws IOException {
        writer.close();
        if (file == null || draft == null) {
            return;
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets go of the output; a file that was not committed is dropped. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (draft != null) {
            Files.deleteIfExists(draft);
        }
    }

    /** Standard output, which stays open. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
