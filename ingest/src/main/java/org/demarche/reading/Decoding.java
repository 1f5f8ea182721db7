package org.demarche.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From bytes to text. */
public final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Decoding() {}

    /** The text of the bytes without a byte order mark, if they are well-formed UTF-8. */
    public static Optional<String> utf8(byte[] bytes, int length) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return Optional.of(unmarked(text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text of the bytes read as Windows-1252, which never fails. */
    public static String windows(byte[] bytes, int length) {
        return new String(bytes, 0, length, WINDOWS);
    }

    /** The text of bytes that begin with a byte order mark of UTF-16. */
    public static Optional<String> utf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE
                ? Optional.of(new String(bytes, StandardCharsets.UTF_16))
                : Optional.empty();
    }

    /** The text with each half of a character beyond U+FFFF that lacks its other half replaced; as long as before. */
    public static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, REPLACEMENT);
            }
        }
        return whole == null ? text : whole.toString();
    }

    /** The text without a byte order mark. */
    public static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
