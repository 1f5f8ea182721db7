package org.demarche.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, and each byte that does not fit as Windows-1252, as texts pasted together need it. Not thread-safe. */
final class Utf8Reader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).limit(0);
    private boolean ended;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int start, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(chars, start, length);
        int first = out.position();
        while (out.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isMalformed()) {
                out.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
                decoder.reset();
            } else if (result.isOverflow()) {
                break;
            } else if (ended) {
                break;
            } else if (out.position() > first && in.available() == 0) {
                break;
            } else {
                fill();
            }
        }
        int read = out.position() - first;
        if (read == 0 && length == 1 && bytes.hasRemaining()) {
            throw new IOException("a reader of UTF-8 needs room for two characters.");
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private void fill() throws IOException {
        bytes.compact();
        int more = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = more < 0;
        bytes.position(bytes.position() + Math.max(0, more));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
