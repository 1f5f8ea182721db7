package org.demarche.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A buffered stream that knows its offset and can go back, to try again at a place that was misread. What has been read
 * since {@link #keep()} is kept, up to a limit. Not thread-safe.
 */
final class Lookback extends InputStream {
    private static final int SMALL = 1 << 16;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[SMALL];
    /** Offset in the stream of the buffer's first byte. */
    private long base;

    private int at;
    private int filled;
    private int kept;

    /** @param limit most bytes that are kept */
    Lookback(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Offset of the next byte. */
    long position() {
        return base + at;
    }

    /** Keeps what is read from here on and lets go of what was read before. */
    void keep() {
        kept = at;
    }

    /**
     * Goes back.
     *
     * @param position an offset that was read before
     * @return false when that is no longer kept; the place is unchanged then
     */
    boolean back(long position) {
        if (position < base + kept || position > base + filled) {
            return false;
        }
        at = (int) (position - base);
        return true;
    }

    /**
     * Fills the buffer until this many bytes lie ahead.
     *
     * @return how many lie ahead; fewer only where the stream ends
     */
    int ahead(int wanted) throws IOException {
        while (filled - at < wanted) {
            int n = fill(wanted);
            if (n < 0) {
                break;
            }
        }
        return filled - at;
    }

    /** A byte ahead of the next one, which {@link #ahead} has shown to be there. */
    int peek(int offset) {
        return buffer[at + offset] & 0xFF;
    }

    /** The buffer, of which the bytes from {@link #start()} on lie ahead. */
    byte[] buffer() {
        return buffer;
    }

    /** Where in the buffer the next byte stands. */
    int start() {
        return at;
    }

    /** Passes bytes that lie ahead. */
    void pass(int count) {
        at += count;
    }

    @Override
    public int read() throws IOException {
        return ahead(1) == 0 ? -1 : buffer[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = Math.min(length, ahead(1));
        if (n == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(buffer, at, target, from, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int fill(int wanted) throws IOException {
        if (at - kept > limit) {
            kept = at;
        }
        int held = filled - kept;
        int needed = Math.max(held + SMALL / 2, at - kept + wanted);
        if (buffer.length - kept < needed) {
            boolean grows = needed > buffer.length;
            boolean shrinks = buffer.length > 16 * SMALL && needed <= SMALL;
            byte[] next = grows
                    ? new byte[Math.max(needed, Math.min(2 * held, limit + SMALL))]
                    : shrinks ? new byte[SMALL] : buffer;
            System.arraycopy(buffer, kept, next, 0, held);
            buffer = next;
            base += kept;
            at -= kept;
            filled = held;
            kept = 0;
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, n);
        return n;
    }
}
