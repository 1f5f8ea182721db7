package org.demarche.wire;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses to read on when a parser takes too much before it gives anything, so that no single name or value can fill the
 * memory; control characters, which XML forbids, become spaces. Not thread-safe.
 */
final class GuardedReader extends FilterReader {
    private final int allowance;
    private int taken;

    /** @param allowance most characters between two calls of {@link #allow()} */
    GuardedReader(Reader in, int allowance) {
        super(in);
        this.allowance = allowance;
    }

    /** Begins to count anew. */
    void allow() {
        taken = 0;
    }

    /** Whether the parser was refused. */
    boolean isExhausted() {
        return taken > allowance;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int start, int length) throws IOException {
        if (isExhausted()) {
            throw new IOException("a single part of it has more than " + allowance + " characters");
        }
        int n = in.read(chars, start, length);
        for (int i = start; i < start + n; i++) {
            if (chars[i] < ' ' && chars[i] != '\n' && chars[i] != '\t' && chars[i] != '\r') {
                chars[i] = ' ';
            }
        }
        taken += Math.max(0, n);
        return n;
    }
}
