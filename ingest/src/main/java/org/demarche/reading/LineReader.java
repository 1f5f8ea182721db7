package org.demarche.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.demarche.problem.ProblemCode;

/**
 * The lines of an input in UTF-8, one held at a time. A line that is not well-formed is reported and read as
 * Windows-1252; of one that is too long nothing is kept. Not thread-safe.
 */
public final class LineReader implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final Problems problems;
    private final int longest;
    private final byte end;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int filled;

    private byte[] line = new byte[BLOCK];
    private int length;
    private boolean tooLong;
    private long number;

    /**
     * @param in the bytes; closed with this reader
     * @param longest most bytes that a line may have
     */
    public LineReader(InputStream in, Problems problems, int longest) {
        this(in, problems, longest, '\n');
    }

    /**
     * @param in the bytes; closed with this reader
     * @param longest most bytes that a line may have
     * @param end the character that ends a line, one of ASCII
     */
    public LineReader(InputStream in, Problems problems, int longest, char end) {
        this.in = in;
        this.problems = problems;
        this.longest = longest;
        this.end = (byte) end;
    }

    /** Goes to the next line; false at the end of the input. */
    public boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (line.length > BLOCK << 8) {
            line = new byte[BLOCK];
        }
        while (true) {
            if (at == filled) {
                at = 0;
                filled = Math.max(0, in.read(block));
                if (filled == 0) {
                    boolean last = length > 0 || tooLong;
                    number += last ? 1 : 0;
                    return last;
                }
            }
            int stop = at;
            while (stop < filled && block[stop] != end) {
                stop++;
            }
            append(stop);
            boolean ended = stop < filled;
            at = ended ? stop + 1 : stop;
            if (ended) {
                number++;
                return true;
            }
        }
    }

    /** Number of the line, from 1 on. */
    public long number() {
        return number;
    }

    /** Whether the line was longer than it may be; its text is empty then. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** The line without its end and, at the start of the input, without a byte order mark. */
    public String text() {
        Optional<String> text = Decoding.utf8(line, length);
        if (text.isPresent()) {
            return text.get();
        }
        problems.report(ProblemCode.DM003, number, "a byte sequence is not well-formed.");
        return Decoding.windows(line, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void append(int stop) {
        int more = stop - at;
        if (tooLong || length + more > longest) {
            tooLong = true;
            length = 0;
            line = line.length > BLOCK ? new byte[BLOCK] : line;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(block, at, line, length, more);
        length += more;
    }
}
