package org.demarche.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes what was done to the body of an answer on its way: chunks, and gzip, deflate or Brotli. Many archives keep the
 * header that says so with a body that is plain already; such a body is taken as it is.
 */
final class Bodies {
    private static final int BLOCK = 1 << 14;
    private static final int MOST_CODINGS = 3;
    private static final int LONGEST_SIZE_LINE = 1024;

    private Bodies() {}

    /**
     * The plain body.
     *
     * @param isCut whether the crawler says that the body was cut off; then what there is will do
     * @param limit most bytes that it may have
     * @return longer than the limit by a byte when it has more
     * @throws BrokenRecord when it cannot be had
     */
    static byte[] plain(HttpAnswer answer, boolean isCut, int limit) throws BrokenRecord {
        byte[] body = answer.body();
        if (field(answer, "transfer-encoding").contains("chunked")) {
            body = joined(body, isCut);
        }
        String[] codings = field(answer, "content-encoding").split(",");
        if (codings.length > MOST_CODINGS) {
            throw new BrokenRecord("its body is packed " + codings.length + " times");
        }
        for (int i = codings.length - 1; i >= 0; i--) {
            body = unpacked(body, codings[i].strip(), isCut, limit);
        }
        return body;
    }

    private static String field(HttpAnswer answer, String name) {
        return answer.field(name).toLowerCase(Locale.ROOT);
    }

    /** The chunks put together; the body itself when it does not begin with the size of a chunk. */
    private static byte[] joined(byte[] body, boolean isCut) throws BrokenRecord {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            while (end < body.length && body[end] != '\n' && end - at < LONGEST_SIZE_LINE) {
                end++;
            }
            long size = size(body, at, end);
            if (size < 0 && at == 0) {
                return body;
            }
            if (size == 0) {
                break;
            }
            int begin = end + 1;
            int left = body.length - begin;
            if (size < 0 || size > left) {
                if (isCut) {
                    whole.write(body, begin, Math.max(0, left));
                    break;
                }
                throw new BrokenRecord("its chunks do not fit: one of " + (size < 0 ? "unknown size" : size + " bytes")
                        + " where " + Math.max(0, left) + " are left");
            }
            whole.write(body, begin, (int) size);
            at = begin + (int) size;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
        return whole.toByteArray();
    }

    /** The size that a line gives in hexadecimal digits; -1 when it gives none. */
    private static long size(byte[] body, int from, int end) {
        String line = new String(body, from, end - from, StandardCharsets.ISO_8859_1);
        String digits = line.split(";", 2)[0].strip();
        return digits.matches("[0-9A-Fa-f]{1,15}") ? Long.parseLong(digits, 16) : -1;
    }

    private static byte[] unpacked(byte[] body, String coding, boolean isCut, int limit) throws BrokenRecord {
        if (coding.isEmpty() || coding.equals("identity") || body.length == 0 || body.length > limit) {
            return body;
        }
        try {
            switch (coding) {
                case "gzip", "x-gzip" -> {
                    boolean isPacked = body.length > 1 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
                    return isPacked ? all(new GZIPInputStream(new ByteArrayInputStream(body)), isCut, limit) : body;
                }
                case "deflate" -> {
                    return isMarkup(body)
                            ? body
                            : all(
                                    new InflaterInputStream(
                                            new ByteArrayInputStream(body), new Inflater(!isZlib(body))),
                                    isCut,
                                    limit);
                }
                case "br" -> {
                    return isMarkup(body)
                            ? body
                            : all(new BrotliInputStream(new ByteArrayInputStream(body)), isCut, limit);
                }
                default -> throw new BrokenRecord("its body is packed as '" + coding + "', which is not read");
            }
        } catch (BrokenRecord e) {
            throw e;
        } catch (IOException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
            throw new BrokenRecord("its body is no whole " + coding);
        }
    }

    /** Whether it begins with the two bytes of zlib, which many servers leave out. */
    private static boolean isZlib(byte[] body) {
        return body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) * 256 + (body[1] & 0xFF)) % 31 == 0;
    }

    private static boolean isMarkup(byte[] body) {
        int at = 0;
        while (at < body.length && (body[at] == ' ' || body[at] == '\r' || body[at] == '\n' || body[at] == '\t')) {
            at++;
        }
        return at + 1 < body.length && body[at] == '<' && (body[at + 1] == '!' || Character.isLetter(body[at + 1]));
    }

    private static byte[] all(InputStream in, boolean isCut, int limit) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try (in) {
            for (int n = 0; n >= 0 && whole.size() <= limit; n = in.read(block)) {
                whole.write(block, 0, Math.min(n, limit + 1 - whole.size()));
            }
        } catch (EOFException e) {
            if (!isCut) {
                throw e;
            }
        }
        return whole.toByteArray();
    }
}
