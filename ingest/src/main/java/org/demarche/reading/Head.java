package org.demarche.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The beginning of an input, unpacked, from which its kind is recognised. Immutable as long as its bytes are. */
public final class Head {
    /** Most bytes that are looked at. */
    public static final int SIZE = 8192;

    private final byte[] bytes;
    private final String text;
    private final String lower;

    /** @param bytes the first {@value #SIZE} bytes of the input, or all where it is shorter; not copied */
    public Head(byte[] bytes) {
        this.bytes = bytes;
        this.text = Decoding.utf16(even(bytes))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", ""))
                .stripLeading();
        this.lower = text.toLowerCase(Locale.ROOT);
    }

    /** The bytes read as characters one by one, without a byte order mark and leading space; names and tags are whole. */
    public String text() {
        return text;
    }

    /** As {@link #text()}, in small letters. */
    public String lower() {
        return lower;
    }

    /** Whether the input begins with these bytes, each written as a character. */
    public boolean begins(String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] even(byte[] bytes) {
        return bytes.length % 2 == 0 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length - 1);
    }
}
