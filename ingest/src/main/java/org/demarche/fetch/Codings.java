package org.demarche.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/** Unpacks bodies as their field Content-Encoding says. A body that is said to be gzip and is not is taken as it is. */
final class Codings {
    /** What is asked for. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST = 3;
    private static final int BUFFER = 1 << 14;
    private static final int GZIP = 0x1F8B;

    private Codings() {}

    /**
     * The plain bytes of a body.
     *
     * @param codings names with commas between, in the order in which they were applied; "" for none
     * @throws IOException when it is packed in a way that is not known, or its beginning is broken
     */
    static InputStream plain(InputStream body, String codings) throws IOException {
        String[] names = codings.toLowerCase(Locale.ROOT).split(",");
        if (names.length > MOST) {
            throw new ZipException("it is packed " + names.length + " times");
        }
        InputStream plain = body;
        for (int i = names.length - 1; i >= 0; i--) {
            plain = unpacked(plain, names[i].strip());
        }
        return plain;
    }

    private static InputStream unpacked(InputStream packed, String coding) throws IOException {
        return switch (coding) {
            case "", "identity", "none" -> packed;
            case "gzip", "x-gzip" -> {
                PushbackInputStream in = new PushbackInputStream(packed, 2);
                yield firstTwo(in) == GZIP ? new GZIPInputStream(in, BUFFER) : in;
            }
            case "deflate" -> {
                PushbackInputStream in = new PushbackInputStream(packed, 2);
                int start = firstTwo(in);
                boolean isZlib = start >= 0 && (start >> 8 & 0x0F) == 8 && start % 31 == 0;
                yield new InflaterInputStream(in, new Inflater(!isZlib), BUFFER);
            }
            case "br" -> new BrotliInputStream(packed, BUFFER);
            default -> throw new ZipException("it is packed in a way that is not known");
        };
    }

    /** The first two bytes as a number, which can be read again; -1 when there are no two. */
    private static int firstTwo(PushbackInputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        in.unread(start);
        return start.length < 2 ? -1 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
    }
}
